import Glibc

@main
enum Sila {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "policy" {
      exit(PolicyCommand.run(Array(arguments.dropFirst())).rawValue)
    }
    print("sila")
  }
}
