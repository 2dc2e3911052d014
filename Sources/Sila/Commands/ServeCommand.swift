import Casework
import Crypto
import Foundation
import HTTP
import HTTPServer
import Jobs
import Office
import Web

/// `sila serve`: runs the office until it is told to stop.
enum ServeCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments)
      if let word = configuration.words.first { throw Configuration.Refusal.tooManyWords(word) }
      try await serve(configuration)
      return .success
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila serve: \(refusal.words)")
      return .misused
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila serve: \(refusal.words)")
    } catch {
      Terminal.complain("sila serve: \(error)")
    }
    return .failed
  }

  private static func serve(_ configuration: Configuration) async throws {
    // What is off in the words of the command is told before anything is begun.
    _ = try configuration.listen()
    _ = try configuration.publicAddress()
    for setting in [Setting.attempts, .submissions, .connections, .jobLease] { _ = try configuration.number(setting) }
    _ = try configuration.database()
    let stop = StopSignals()
    let running = try await Running.open(configuration)
    if configuration.isOn(.demo) { try await Demo(running: running).loadIfEmpty() }
    // What a stop without warning left behind: people's documents, so not to be kept.
    SpoolFile.removeLeftovers(in: running.folder.spool)
    let log = AccessLog(isOn: configuration[.log] != "off")
    let site = try site(running, configuration, log)
    let server = try HTTPServer.start(
      try options(running.folder, configuration), responder: site, makeID: RequestNames.make,
      onFinish: { log.add($0) })
    await announce(configuration, port: server.port, running)
    let worker = try running.worker(configuration, log)
    let working = Task { await worker.run() }
    // After an update the names are to be found within minutes, not from the next daily round on.
    let reading = Task {
      do { try await running.office.readNames() } catch is CancellationError {} catch {
        log.add(incident: "names", error)
      }
    }
    await stop.wait()
    reading.cancel()
    // Side by side, so that both are over before the system loses patience.
    async let jobsEnd: Void = worker.stop(within: .seconds(10))
    await server.stop()
    site.endStreams()
    await jobsEnd
    await working.value
    await reading.value
    await running.database.close()
    log.flush()
  }

  private static func site(_ running: Running, _ configuration: Configuration, _ log: AccessLog) throws -> Site {
    let files: SiteFiles
    let assets = try Folders.assets(configuration)
    do {
      files = try SiteFiles(folder: assets, fontFolder: Folders.fonts(configuration))
    } catch {
      throw Running.Refusal(words: "cannot read the site's own files in \(assets); choose --assets")
    }
    var options = SiteOptions(uploadFolder: running.folder.spool, key: try running.folder.siteKey())
    options.publicAddress = try configuration.publicAddress()
    options.attemptsAMinute = try configuration.number(.attempts)
    options.submissionsAMinute = try configuration.number(.submissions)
    options.report = { incident, error in log.add(incident: incident, error) }
    // The others are left to whoever asks for a page.
    options.streams = max(16, try configuration.number(.connections)) / 4
    return Site(office: running.office, files: files, options: options)
  }

  private static func options(_ folder: DataFolder, _ configuration: Configuration) throws -> ServerOptions {
    var options = ServerOptions(spoolFolder: folder.spool)
    (options.address, options.port) = try configuration.listen()
    options.connections = max(16, try configuration.number(.connections))
    options.trustsProxy = configuration.isOn(.trustProxy)
    options.certificate = try certificate(configuration)
    return options
  }

  private static func certificate(_ configuration: Configuration) throws -> ServerOptions.Certificate? {
    let (chain, key) = (configuration[.tlsCertificate], configuration[.tlsKey])
    guard !chain.isEmpty || !key.isEmpty else { return nil }
    guard let chainBytes = FileManager.default.contents(atPath: chain),
      let keyBytes = FileManager.default.contents(atPath: key)
    else {
      throw Running.Refusal(words: "cannot read the certificate or its key; give both --tls-certificate and --tls-key")
    }
    return ServerOptions.Certificate(chain: [UInt8](chainBytes), key: [UInt8](keyBytes))
  }

  private static func announce(_ configuration: Configuration, port: UInt16, _ running: Running) async {
    let scheme = configuration[.tlsCertificate].isEmpty ? "http" : "https"
    let address = (try? configuration.listen().address) ?? ""
    let host = address.contains(":") ? "[\(address)]" : address
    if configuration.isOn(.demo) { await Demo(running: running).announce() }
    Terminal.say("\(scheme)://\(host):\(port)")
  }
}

/// Names each request in the log and on error pages.
enum RequestNames {
  @Sendable static func make() -> String {
    let bytes: [UInt8] = SecureRandom.bytes(9)
    return Base64URL.encode(bytes)
  }
}

/// SIGTERM and SIGINT, waited for without losing one that comes early.
///
/// The signals are blocked for every thread and taken by one of their own with `sigwait`, so no handler runs anywhere.
final class StopSignals: Sendable {
  private let stream: AsyncStream<Void>

  /// Blocks the signals for the calling thread and all it starts: call it before any other thread runs.
  static func hold() {
    var held = signals
    pthread_sigmask(SIG_BLOCK, &held, nil)
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGINT)
    return signals
  }

  init() {
    stream = AsyncStream { continuation in
      let wanted = Self.signals
      let thread = Thread {
        var wanted = wanted
        var taken: Int32 = 0
        sigwait(&wanted, &taken)
        continuation.yield()
      }
      thread.stackSize = 256 * 1024
      thread.start()
    }
  }

  func wait() async {
    for await _ in stream { return }
  }
}

/// Where the site's own files lie: named, beside the program, or in the checkout it was built in.
enum Folders {
  static func assets(_ configuration: Configuration) throws -> String {
    if !configuration[.assets].isEmpty { return configuration[.assets] }
    guard let found = candidates("Assets").first(where: { FileManager.default.fileExists(atPath: "\($0)/app.css") })
    else { throw Running.Refusal(words: "the site's own files were not found beside the program; choose --assets") }
    return found
  }

  static func fonts(_ configuration: Configuration) -> String {
    if !configuration[.fonts].isEmpty { return configuration[.fonts] }
    return candidates("fonts").first { FileManager.default.fileExists(atPath: $0) } ?? "fonts"
  }

  private static func candidates(_ name: String) -> [String] {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folder = program.split(separator: "/").dropLast().joined(separator: "/")
    return [
      name, "/\(folder)/../share/sila/\(name.lowercased())", "/\(folder)/../../../\(name)", "/\(folder)/../../\(name)",
    ]
  }
}
