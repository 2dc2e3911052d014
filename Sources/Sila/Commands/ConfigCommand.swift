/// `sila config`: every setting with its value, where the value comes from and what it means.
enum ConfigCommand {
  static func run(_ arguments: [String]) -> ExitStatus {
    do throws(Configuration.Refusal) {
      let configuration = try Configuration(arguments)
      for setting in Setting.allCases {
        let (value, source) = configuration.read(setting)
        let shown = setting.isSecret ? "(set)" : value.isEmpty ? "(empty)" : value
        Terminal.say("\(setting.flag)  \(setting.variable)")
        Terminal.say("    \(shown)  [\(source.rawValue)]")
        Terminal.say("    \(setting.meaning)")
      }
      return .success
    } catch {
      Terminal.complain("sila config: \(error.words)")
      return .misused
    }
  }
}
