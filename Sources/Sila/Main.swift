import Glibc

@main
enum Sila {
  /// Not asynchronous itself, and without `dispatchMain`: both leave a thread waiting that takes every signal, so that
  /// SIGTERM would end the program at once, in the middle of its answers.
  static func main() {
    // A reader that left must not end the program.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "serve" { StopSignals.hold() }
    Task.detached { exit(await Command.run(arguments).rawValue) }
    // The task ends the program.
    FreedMemory.giveBackWhenAsked()
  }
}
