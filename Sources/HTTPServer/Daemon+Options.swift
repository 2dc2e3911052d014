import CMicroHTTPD

extension Daemon {
  /// TLS 1.2 with forward secrecy and 1.3; no older version, no anonymous or static-RSA key exchange.
  private static let priorities = "SECURE256:+SECURE128:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2:-RSA:%SERVER_PRECEDENCE"

  /// Hands over the options in the library's own form, which is valid only during `use`.
  static func withOptions<Result>(
    _ options: ServerOptions, _ listener: Listener, _ use: (UnsafePointer<MHD_OptionItem>) -> Result
  ) -> Result {
    var items = [
      item(.LISTEN_SOCKET, Int(listener.descriptor)),
      item(.THREAD_POOL_SIZE, options.threads),
      item(.CONNECTION_LIMIT, options.connections),
      item(.PER_IP_CONNECTION_LIMIT, options.connectionsPerAddress),
      item(.CONNECTION_MEMORY_LIMIT, options.headSize + ServerOptions.headRoom),
      // Only a net beneath our own deadlines: it is reset by every byte.
      item(.CONNECTION_TIMEOUT, Int(max(options.idleTimeout, options.transferTimeout).rounded(.up))),
    ]
    guard let certificate = options.certificate else { return pass(items, use) }
    return withText(certificate.key) { key in
      withText(certificate.chain) { chain in
        priorities.withCString { priorities in
          items.append(item(.HTTPS_MEM_KEY, text: key))
          items.append(item(.HTTPS_MEM_CERT, text: chain))
          items.append(item(.HTTPS_PRIORITIES, text: priorities))
          return pass(items, use)
        }
      }
    }
  }

  private static func pass<Result>(
    _ items: [MHD_OptionItem], _ use: (UnsafePointer<MHD_OptionItem>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: MHD_OptionItem.self, capacity: items.count + 1) { buffer in
      _ = buffer.initialize(from: items + [item(.END, 0)])
      return use(UnsafePointer(buffer.baseAddress.unsafelyUnwrapped))
    }
  }

  private static func item(_ option: MHD_OPTION, _ value: Int) -> MHD_OptionItem {
    MHD_OptionItem(option: option, value: value, ptr_value: nil)
  }

  private static func item(_ option: MHD_OPTION, text: UnsafePointer<CChar>) -> MHD_OptionItem {
    MHD_OptionItem(option: option, value: 0, ptr_value: UnsafeMutableRawPointer(mutating: text))
  }

  private static func withText<Result>(_ bytes: [UInt8], _ use: (UnsafePointer<CChar>) -> Result) -> Result {
    String(decoding: bytes, as: UTF8.self).withCString(use)
  }
}
