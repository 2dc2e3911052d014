import Glibc

/// How a command ends: the exit status of the program.
enum ExitStatus: Int32 {
  case success = 0
  /// What was looked at has errors.
  case errorsFound = 1
  /// A file or database could not be read, or the work could not be done.
  case failed = 2
  /// The words of the command are off.
  case misused = 64
}

/// The words after `sila`, and what answers them.
enum Command {
  static func run(_ words: [String]) async -> ExitStatus {
    let rest = Array(words.dropFirst())
    switch words.first {
    case "serve": return await ServeCommand.run(rest)
    case "policy": return await PolicyCommand.run(rest)
    case "association": return await AssociationCommand.run(rest)
    case "staff": return await StaffCommand.run(rest)
    case "services": return await ServicesCommand.run(rest)
    case "config": return ConfigCommand.run(rest)
    case "backup": return await BackupCommand.backUp(rest)
    case "restore": return await BackupCommand.restore(rest)
    case "move": return await MoveCommand.run(rest)
    case "verify": return await VerifyCommand.run(rest)
    case "keys": return await KeysCommand.run(rest)
    case "doctor": return await DoctorCommand.run(rest)
    case "schema": return await SchemaCommand.run(rest)
    case "people": return await PeopleCommand.run(rest)
    case "export": return await ArchiveCommand.export(rest)
    case "import": return await ArchiveCommand.take(rest)
    case "duplicates": return await DuplicatesCommand.run(rest)
    case "version", "--version":
      Terminal.say("sila \(Program.version)")
      return .success
    case "help", "--help", "-h":
      Terminal.say(usage)
      return .success
    default:
      Terminal.complain(usage)
      return .misused
    }
  }

  static let usage = """
    sila: the beneficiary-relations office of a nonprofit association, by its own policy

      sila serve [--demo] [--listen ADDRESS:PORT] [--data DIR]   run the office
      sila policy read FILE [--format text|json] [--lang ar|en]  what a policy document says
      sila policy check FILE [--lang ar|en]                      what is wrong with it; exit 1 on errors
      sila policy adopt FILE --association SLUG [answers]        make it an association's policy
      sila policy discard NUMBER --association SLUG              lay a draft aside
      sila policy template [NAME]                                policies to start from
      sila association add|set --association SLUG [--name N] [--name-en N] [--host H] …
      sila services export [CODE] --association SLUG             an association's services as a file
      sila services import FILE --association SLUG               take services over from a file
      sila staff add --association SLUG --email E --name N --role R [--role R]
      sila backup FILE                                           copy the database while it runs
      sila restore FILE                                          put a copy in the database's place
      sila verify [--association SLUG] [--files]                 prove that nothing was tampered with
      sila verify --head                                         print each chain's head, to be kept elsewhere
      sila verify --against FILE                                 prove that kept heads are still in the chains
      sila move --from sqlite:PATH --to postgres://…             carry the office to another database, or back
      sila keys check                                            under which keys what is stored of people rests
      sila keys rotate                                           seal everything with a new key, while the office works
      sila keys retire                                           take keys that nothing rests under out of the file
      sila keys seal                                             seal what is left open, and tidy the file
      sila export FILE --association SLUG                        an association with its documents as one archive
      sila import FILE                                           take such an archive over from another host
      sila people check FILE [--lang ar|en]                      what a list of people would bring; exit 1 on errors
      sila people import FILE --association SLUG [--dry-run]     take a list of people into the register
      sila people lists --association SLUG                       the lists that were taken
      sila people undo LIST --association SLUG                   take back what a list brought
      sila duplicates scan --input FILE --output FILE [--across] records of one person in a table
      sila schema [--engine sqlite|postgres]                     the database's schema as SQL
      sila doctor                                                look at everything the program needs
      sila config                                                every setting, its value and where it comes from
      sila version

    Settings are flags or SILA_* variables: see `sila config`.
    """
}

/// What this program calls itself.
enum Program {
  static let version = "0.1.0"
}

/// Words to the person at the terminal.
enum Terminal {
  static func say(_ text: String) {
    write(text + "\n", to: STDOUT_FILENO)
  }

  static func complain(_ text: String) {
    write(text + "\n", to: STDERR_FILENO)
  }

  /// Writes the whole text; a closed pipe ends it quietly.
  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      bytes.removeFirst(written)
    }
  }
}
