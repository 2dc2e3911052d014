import Glibc

@main
enum Sila {
  static func main() async {
    // A reader that left must not end the program.
    signal(SIGPIPE, SIG_IGN)
    if CommandLine.arguments.dropFirst().first == "serve" { StopSignals.hold() }
    let status = await Command.run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }
}
