@main
enum Sila {
  static func main() async {
    print("sila")
  }
}
