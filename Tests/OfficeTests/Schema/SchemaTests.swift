import Engines
import Foundation
import Postgres
import PostgresCluster
import SQL
import SQLite
import Testing

@testable import Office

@Suite("The schema")
struct SchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Lends the schema on the embedded engine.
  private func open(_ body: (SQLiteDatabase) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    try await database.migrate(Migration.all)
    try await body(database)
    await database.close()
  }

  @Test("is the one written down in docs/schema", arguments: Engine.allCases)
  func dump(engine: Engine) async throws {
    let text = try await dump(on: engine)
    let file = Self.root.appending(path: "docs/schema/\(engine).sql")
    if ProcessInfo.processInfo.environment["SILA_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let stored = try? String(contentsOf: file, encoding: .utf8)
    #expect(stored == text, "the schema has changed: record it with SILA_RECORD=1")
  }

  private func dump(on engine: Engine) async throws -> String {
    switch engine {
    case .sqlite:
      let folder = try TemporaryFolder()
      let database = try SQLiteDatabase.open(at: folder / "office.db")
      try await database.migrate(Migration.all)
      let text = try await database.schemaDump()
      await database.close()
      return text
    case .postgres:
      return try await OpenDatabase.dump()
    }
  }

  @Test("that psql is given as a script is the one the program makes, and the program has no step left to take")
  func script() async throws {
    let cluster = try PostgresCluster.shared
    try DatabaseShelf.makeRoles(on: cluster)
    try cluster.run("CREATE DATABASE scripted OWNER \(DatabaseShelf.owner)")
    try cluster.run(
      "SET SESSION AUTHORIZATION \(DatabaseShelf.owner); " + Migration.postgresScript(of: Migration.all), in: "scripted"
    )
    let owner = try #require(PostgresAddress(cluster.address("scripted", as: DatabaseShelf.owner)))
    #expect(try await PostgresDatabase.migrate(at: owner, Migration.all, grantingTo: DatabaseShelf.login) == 0)
    let made = try await dump(on: .postgres)
    #expect(try await PostgresDatabase.schemaDump(at: owner) == made)
    let login = try #require(PostgresAddress(cluster.address("scripted", as: DatabaseShelf.login)))
    try await PostgresDatabase.check(at: login, Migration.all)
  }

  /// The SHA-256 of each step's two texts; a step that was released is never edited, a new one is appended here.
  private static let checksums = [
    "associations": (
      sqlite: "6f517ce08851068e086dd734dd34cc0820e07e37302e1976dda560e9d58081a2",
      postgres: "f62c8e0fdd0b762138af4edd10ae6f62abced73ebd07771f0ec657878e78d61b"
    ),
    "policies": (
      sqlite: "bc925b150eeb176fb1e59686fa15b24f49a66a0d309225dab189f9827f16451f",
      postgres: "4367cb4e083f32758a6a9f49114a90b46e9392c54a2f570d91d1d81b4e5e4c4c"
    ),
    "requests": (
      sqlite: "077cbcb16376655e13bed8410306a39a7b400aeb5b13c397188b000acda478bb",
      postgres: "9113dc54ec453a3c561bd7f6255f54adcf0a1bb5749b6a4787fcef4e4a0131e1"
    ),
    "answers": (
      sqlite: "a7b68c431fad6ecccd82f62dba77c631def406d779dfb56df0cf3602e9913c1c",
      postgres: "b631fe0032227fa96d283568032b6a05134f068b7f24504f448069d9a981e109"
    ),
    "jobs": (
      sqlite: "74dc62ad6dce25f0a6121cabb22b528416b6aec1ea587327d9b2aefedafd5360",
      postgres: "80f228df546bc488c40916f5bea68cd1027b8e55e10ed2c02f12bf8a28823ef0"
    ),
    "signed": (
      sqlite: "ffeef15a56feecb96c2fc48b1aaec08650778bf4352a9ea8ee9a1452c2eae983",
      postgres: "6e14ace4818a605ca5eab42867b1f12f8ad62f4f41e188fb5af325fdbba2f3ec"
    ),
    "rulings": (
      sqlite: "bd31f7f8daa7120836622bbbf4cbd43f373d37ab98d59dbb81681ff292c523a1",
      postgres: "840b4b7d10f7255c11a1fc300884254b98ecef69058746e1d60d38b6355c8b34"
    ),
    "letters": (
      sqlite: "c0f6aa40588b92805cfb82888401004fcba3604ebd12934d9183b7f70cde3776",
      postgres: "b7212be70dc503cdb82ce8175a9c03ae6923f800b3b883d04ea64e9168dce445"
    ),
    "benefits": (
      sqlite: "d87da7385c3d47a027d219c3f97eaf3d6644149eb608d1da3fc89f96bffd4df3",
      postgres: "14345a7f6260569d16a7e60a0bf01056f650fe2f148a6aee6953953696363734"
    ),
    "notices": (
      sqlite: "f91bf7c891c5aec1146576f117b100ceef4161755500e5748fb82c7f4632d5d8",
      postgres: "9b0b1f267f2e7749a17b827732f8fec19cef2763f87bab149471aabdf3efe200"
    ),
    "committees": (
      sqlite: "4c11bedd5283f3015334c8660d39b1fffeb6a44345d423a828b8533327ec37f0",
      postgres: "9b82540f05301339c8d8b5be8843412b397959fec94ce2d1ea01f83ad95b4fed"
    ),
    "fieldwork": (
      sqlite: "7a8a5ad225f063f96519217998a76682011ce48e044eb2ff6c0bb8d3b67cfe72",
      postgres: "dfe043d125dde009d4ff02ed983bf5453c76528e50a18a2802343464569156c6"
    ),
    "forms": (
      sqlite: "19c62972a826df41cd5d336c24f28f0f326e26d9ba4712e40989efebb2e2a93b",
      postgres: "6fab56b2b50fcc40f41fc50ad2721a5c90255d3dc2dc242927a6ddd0f8cd59ed"
    ),
    "reception": (
      sqlite: "59d99a93ab7feac3c6d436051c76d601d50a300e50bbc1a52dd41839ff5f7424",
      postgres: "de4773e3238b8ad765af12d82a78eb50250f4e38a596b3d062df7ab80b5d0189"
    ),
    "appeals": (
      sqlite: "979bc654941c27aa1d3253fb641ee46c7556ac2bd47cce96ab2e2646b49b11e2",
      postgres: "fcf464b6e5177c311d62e99776ba82e7c2cf0f7f0e295221c4e90acf1cb91e9f"
    ),
    "register": (
      sqlite: "e1a6f157cffbc266fdacbc46069be691e45fc3c11b5845663e1d85faf5b28a67",
      postgres: "07c2d75d0a9280db5f0dd8715bddb6f39efda799d360e48d615298e43ce3c1e2"
    ),
    "names": (
      sqlite: "f7abd6dd52609e3ab7589c3a1989f421bc462f4b3d8d50a22b3f34ae45702cf1",
      postgres: "565e0d316fc7d870d1610ea68386c679784cb29f40a71127c21aff97b1771448"
    ),
    "staff_day": (
      sqlite: "5d61871dee8823cec73d2fc4de68d5a76c90d1bcb4f478940996d8ba6ce0d962",
      postgres: "41600c2477bba3bd98763cce383878cd075d88bae1cea6095d1b5d0dfb23a992"
    ),
    "letterheads": (
      sqlite: "ea0c54debde0eef7175e5eee2ae890c6965b3722a8112f05a886262a470c3029",
      postgres: "77ef5823da01fcf05752d18d4d3d33b4aecc58a38cd1784c24a1304352f87230"
    ),
    "sealing": (
      sqlite: "6467f5cf6d3650c2296bbfd00bb0ddb098e7237d33a6c728d8a5858d636460c2",
      postgres: "9e6ccab6ea222a09d3f296223b91c82204d5c6d97dec1dffb9160cdc1bd4b189"
    ),
    "privacy": (
      sqlite: "be321b51b3b0d1c4416d069ed70d89c2f37a2129c35f982132c7da4bd7a36e0c",
      postgres: "e4e3e37a85981f46ff34615b41d5311f1d73b46894eb686dba76103c263dc662"
    ),
    "merging": (
      sqlite: "4758682ba121068d33815e463ab1f4c375ddb3a70781949061c178c85419beb6",
      postgres: "6367ec005df0fbb2a3033f5eaaf097ddcfccf9eb1d7b71cb5e4291bc628c8600"
    ),
    "lists": (
      sqlite: "57375702a0994f4e8ae0f4a72697343078dad0972acd2b840694a4a83abbd363",
      postgres: "c2d9e93cccd336f1b63eb72a08137cd53eea9c6ad9460039ccadab7be0f17f4d"
    ),
    "retention": (
      sqlite: "75dfc78407809a2d2bedcc121c4ec2df84f621171788dec90ab36487d0227101",
      postgres: "717a3a2c40c52cb92784329bab4002367353b262321c9e5d22d6d94d905ad619"
    ),
    "segments": (
      sqlite: "a6eb29c9e36452ed03c2ef14fbeef6a44ac8fc46e871e0bb6ca1f12636f4d95b",
      postgres: "726f501739140941b79a9ac55e08b4467b3d439ff97ed08996708dc99807224c"
    ),
    "agreements": (
      sqlite: "5b36b7d3fc959cfa173bf84dcc53d1b14e0e9a5f8358b34dab5dfdd490409995",
      postgres: "09abb0f61c702347a37f1a03ebf5d8dae54444f071e27e7412cefedb0df8e79b"
    ),
    "notice_subjects": (
      sqlite: "dc88a4f6a1b7b65ebf8414526496d092a51d3c44db86c7c32a28eb37cea20bcd",
      postgres: "eb801196ad4b186827657a7379051e4017d2bc88e14fcaf096c439bf1c11d8a4"
    ),
    "asked_on": (
      sqlite: "abf845ea7d31d7dec9e2c3ff21e8142ee34230b490cbaba08cada5e2a95d9a12",
      postgres: "5c566802496103991b4fecedc31e8eeb60e7bdab9e6d5237a73feebc185eee55"
    ),
    "emptied": (
      sqlite: "5482ff1d5f8dc5405395f176af830eb36bc5d0e4389ef4007d954c94fd12562b",
      postgres: "e2a4be1c005d2d665c8289c861bf165fd7c08323e76149c944d01c2d696f2071"
    ),
    "joined_entries": (
      sqlite: "ff6f37fde61c0bb0f55b953eb25cb3d047ceea0b978b69f25904f5bd3253f61a",
      postgres: "ff6f37fde61c0bb0f55b953eb25cb3d047ceea0b978b69f25904f5bd3253f61a"
    ),
    "listed": (
      sqlite: "f60cef9a6b67d4244c990fac771b8d83910813cdbdee0392f16a6cadc5ab7083",
      postgres: "f60cef9a6b67d4244c990fac771b8d83910813cdbdee0392f16a6cadc5ab7083"
    ),
    "numbered": (
      sqlite: "78670e5f46e98ddd46609aabba537e294fd992a7df88d447564fa4462d02fe44",
      postgres: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    ),
    "name_blocks": (
      sqlite: "6dc05039c107e1d26e5532f33e735aadfeecac779dee11dae8d0deb29bfbdc79",
      postgres: "3169b9ac99b2ebc18db126044b2d291f4af869255f3a50ea5e0d2b322f40f344"
    ),
    "reached": (
      sqlite: "84c51580af717eac8fcdbf1eb2c3647e240f4e15d62ca9c60de5eacbfbd2496a",
      postgres: "1a55a2075957f359b984c5165dc811da6ea7871509cb4446c9e69f0426f7c285"
    ),
    "helplines": (
      sqlite: "bc5bb5fd19db106cea66996224ebe1a28c5192e31434eadebe5637cf0d36818a",
      postgres: "6abe6e9f26917abb1b28fef3a9eb682a2d5ee5fb1c1a1c1281ac2aca31bbc3d4"
    ),
  ]

  @Test("takes steps whose text is locked")
  func locked() {
    for step in Migration.all {
      let checksum = SQLiteDatabase.checksum(of: step)
      #expect(checksum == Self.checksums[step.name]?.sqlite, "step \(step.number), \(step.name)")
      let other = PostgresDatabase.checksum(of: step)
      #expect(other == Self.checksums[step.name]?.postgres, "step \(step.number), \(step.name), on PostgreSQL")
      #expect(step.checksum == nil || step.checksum == checksum, "the step's own lock is another")
    }
    #expect(Migration.all.count == Self.checksums.count)
  }

  @Test("is taken whole, and a second time changes nothing")
  func twice() async throws {
    try await open { database in
      #expect(try await database.migrate(Migration.all) == 0)
      let findings = try await database.integrityCheck()
      #expect(findings.isEmpty)
    }
  }

  @Test("leads every association's table with its association")
  func associationFirst() async throws {
    try await open { database in
      let tables = try await database.read(in: .host) { tx in
        try tx.rows(
          """
          SELECT t.name FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table'
            AND t.name NOT LIKE 'sqlite%' AND t.name NOT IN ('association', 'schema_migration')
            AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.pk = 1 AND c.name = 'association_id')
          """, []
        ) { try $0.text(0) }
      }
      #expect(tables.isEmpty)
    }
  }
}
