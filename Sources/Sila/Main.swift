import Glibc

@main
enum Sila {
  /// Not `async`: signals are held back here, before the first further thread runs, for each takes over what its maker
  /// holds back. An asynchronous `main` would run beside the main thread, which would go on taking them.
  static func main() {
    // A reader that left must not end the program.
    signal(SIGPIPE, SIG_IGN)
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == "serve" { StopSignals.hold() }
    Task.detached { exit(await Command.run(words).rawValue) }
    while true { pause() }
  }
}
