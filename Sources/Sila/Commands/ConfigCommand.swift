/// `sila config`: every setting with its value, where the value comes from and what it means.
enum ConfigCommand {
  static func run(_ arguments: [String]) -> ExitStatus {
    do throws(Configuration.Refusal) {
      let configuration = try Configuration(arguments)
      for setting in Setting.allCases {
        let source = configuration.read(setting).source
        Terminal.say("\(setting.flag)  \(setting.variable)")
        Terminal.say("    \(configuration.shown(setting))  [\(source.rawValue)]")
        Terminal.say("    \(setting.meaning)")
      }
      return .success
    } catch {
      Terminal.complain("sila config: \(error.words)")
      return .misused
    }
  }
}
