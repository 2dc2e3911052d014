// swift-tools-version: 6.2
import PackageDescription

/// Every module of ours is compiled with the same strictness.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// Optimisation, where it is asked for, of what tests run over and over: the modules below the office, and what tests stand on.
///
/// The gate asks for it. For the four large modules, and for the tests, it would take longer than it saves.
let quick: [SwiftSetting] = Context.environment["SILA_QUICK"] == nil ? [] : [.unsafeFlags(["-O"])]
let large: Set = ["Casework", "Office", "Pages", "Web"]

func module(_ name: String, _ imports: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .target(
    name: name, dependencies: imports, resources: resources,
    swiftSettings: large.contains(name) ? strict : strict + quick)
}

func tests(of name: String, _ imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + imports, exclude: exclude, swiftSettings: strict)
}

/// Takes the place of malloc in what is measured and served: a page is thousands of small pieces that live a moment.
///
/// Not in debug builds, where the sanitizers bring their own.
let allocator = LinkerSetting.linkedLibrary("mimalloc", .when(configuration: .release))

func system(_ name: String, _ package: String, _ debian: String) -> Target {
  .systemLibrary(name: name, pkgConfig: package, providers: [.apt([debian])])
}

let package = Package(
  name: "Sila",
  products: [.executable(name: "sila", targets: ["Sila"])],
  targets: [
    system("CSQLite", "sqlite3", "libsqlite3-dev"),
    system("CMicroHTTPD", "libmicrohttpd", "libmicrohttpd-dev"),
    system("CCrypto", "libcrypto", "libssl-dev"),
    system("CSodium", "libsodium", "libsodium-dev"),
    system("CArchive", "libarchive", "libarchive-dev"),
    system("CXML2", "libxml-2.0", "libxml2-dev"),
    system("CPostgres", "libpq", "libpq-dev"),
    .systemLibrary(name: "CLinux"),
    system("CPango", "pangocairo", "libpango1.0-dev"),
    system("CQRencode", "libqrencode", "libqrencode-dev"),
    .target(name: "CLetter", dependencies: ["CPango", "CQRencode"]),

    module("Arabic"),
    module("Casework", ["Arabic"]),
    module("XML", ["CXML2"]),
    module("PolicyReader", ["Casework", "Arabic", "XML", "CArchive", "CXML2", "CLinux"]),
    module("Crypto", ["CCrypto", "CSodium"]),
    module("SQL"),
    module("SQLite", ["SQL", "CSQLite", "Crypto"]),
    module("Postgres", ["SQL", "CPostgres", "Crypto"]),
    module("Moving", ["SQL", "Crypto", "CArchive"]),
    module("HTTP"),
    module("HTTPServer", ["HTTP", "CMicroHTTPD"]),
    module("HTML"),
    module("PDF", ["Arabic", "CLetter"]),
    module("Sheets", ["XML", "CArchive"]),
    module("Lexicon", ["Casework"]),
    module("Linkage", ["Arabic"]),
    module("Letters", ["Casework", "Lexicon", "PDF"]),
    module("Office", ["Casework", "PolicyReader", "Sheets", "Linkage", "SQL", "Crypto", "Arabic"]),
    module("Jobs", ["Office", "Casework", "SQL"]),
    module("Pages", ["Casework", "HTML", "Lexicon", "HTTP"]),
    module("Web", ["Office", "Pages", "HTTP", "Casework", "Lexicon", "HTML", "Crypto", "Arabic", "Letters", "Sheets"]),
    .executableTarget(
      name: "Sila",
      dependencies: [
        "Web", "Jobs", "Office", "SQLite", "Postgres", "SQL", "Moving", "HTTPServer", "HTTP", "PolicyReader",
        "Casework", "Lexicon", "Linkage", "Sheets", "Crypto", "Arabic", "CLinux",
      ],
      swiftSettings: strict, linkerSettings: [allocator]),

    tests(of: "Arabic"),
    tests(of: "Linkage"),
    tests(of: "Casework", ["Arabic"]),
    tests(of: "PolicyReader", ["Casework", "Arabic", "CArchive"], exclude: ["Fixtures"]),
    tests(of: "Crypto"),
    tests(of: "SQL", ["SQLite", "Postgres", "PostgresCluster", "Engines"]),
    .target(name: "SmallDisk", path: "Tests/Support/SmallDisk", swiftSettings: strict),
    tests(of: "SQLite", ["SQL", "SQLiteCrashProbe", "SmallDisk"]),
    .executableTarget(
      name: "SQLiteCrashProbe", dependencies: ["SQLite", "SQL"], path: "Tests/Support/SQLiteCrashProbe",
      swiftSettings: strict),
    .executableTarget(
      name: "sila-bench-sql", dependencies: ["SQLite", "Postgres", "SQL", "Crypto"], path: "Benchmarks/SQLBench",
      swiftSettings: strict),
    .executableTarget(
      name: "sila-bench-letters", dependencies: ["Letters", "Casework", "Lexicon"], path: "Benchmarks/LetterBench",
      swiftSettings: strict),
    .executableTarget(
      name: "sila-bench",
      dependencies: ["Office", "SQLite", "SQL", "PolicyReader", "Casework", "Crypto", "PostgresCluster"],
      path: "Benchmarks/OfficeBench", swiftSettings: strict),
    .target(
      name: "PostgresCluster", dependencies: ["CPostgres", "CLinux"], path: "Tests/Support/PostgresCluster",
      swiftSettings: strict + quick),
    tests(of: "Postgres", ["SQL", "PostgresCluster", "SmallDisk"]),
    tests(of: "Moving", ["SQL", "Crypto", "SQLite", "Postgres", "PostgresCluster", "Engines"]),
    tests(of: "HTTP"),
    tests(of: "HTTPServer", ["HTTP"]),
    tests(of: "HTML"),
    tests(of: "PDF"),
    tests(of: "XML"),
    tests(of: "Sheets", ["CArchive"]),
    tests(of: "Letters", ["Casework", "Lexicon", "PDF"], exclude: ["Snapshots"]),
    tests(of: "Lexicon", ["Casework"]),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "Casework", "HTML", "Lexicon", "HTTP"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .target(
      name: "Engines", dependencies: ["Crypto", "Office", "Postgres", "PostgresCluster", "SQL", "SQLite"],
      path: "Tests/Support/Engines", swiftSettings: strict + quick),
    tests(
      of: "Office",
      ["Casework", "SQL", "SQLite", "Postgres", "PostgresCluster", "Engines", "Crypto", "PolicyReader"]),
    tests(of: "Jobs", ["Office", "Casework", "SQL", "Engines", "Crypto"]),
    .target(name: "Visiting", dependencies: ["HTTP"], path: "Tests/Support/Visiting", swiftSettings: strict + quick),
    tests(
      of: "Web",
      [
        "Office", "Engines", "SQL", "HTTP", "Casework", "Lexicon", "Pages", "HTML", "Crypto", "PolicyReader",
        "Visiting",
      ]),
    tests(of: "Sila", ["HTTP", "SQLite", "SQL", "Sheets", "Visiting", "PostgresCluster", "SmallDisk"]),
  ],
  swiftLanguageModes: [.v6]
)
