// swift-tools-version: 6.3
import PackageDescription

/// The libraries, in layers: an arrow may only point to a lower layer.
/// `Tests/ArchitectureTests/arrows.csv` holds the same table, because SwiftPM itself lets a target import what it does not declare.
let package = Package(
  name: "klantbeeld",
  targets: [
    // Layer 0: the system's SQLite, and the plugin that turns .sql, .csv, .css and .js into Swift literals.
    .systemLibrary(name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(name: "embed-files"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"], path: "Sources/EmbedFiles"),

    // Layer 1: no imports among themselves.
    .target(name: "Findings"),
    .target(name: "Bijstand"),
    .target(name: "FileKit"),
    .target(name: "Statistics"),

    // Layer 2: bytes, SQL and stages.
    .target(name: "CSVKit", dependencies: ["FileKit", "Findings"]),
    .target(name: "SQLiteKit", dependencies: ["CSQLite", "FileKit"]),
    .target(name: "StageKit", dependencies: ["FileKit", "Findings"]),

    // Layer 3: declarative data, and the memory between runs.
    .target(name: "Definitions", dependencies: ["CSVKit", "FileKit", "Bijstand", "Findings"], plugins: ["EmbedFiles"]),
    .target(name: "Register", dependencies: ["FileKit", "CSVKit", "SQLiteKit", "Bijstand", "Findings"]),

    // Layer 4: the work of the stages.
    .target(name: "Warehouse", dependencies: ["Definitions", "Register", "SQLiteKit", "FileKit", "Bijstand", "Findings"], plugins: ["EmbedFiles"]),
    .target(
      name: "Metrics", dependencies: ["Definitions", "SQLiteKit", "CSVKit", "FileKit", "Bijstand", "Findings", "Statistics"], plugins: ["EmbedFiles"]),
    .target(name: "Sample", dependencies: ["FileKit", "CSVKit", "Bijstand"]),
    .target(name: "Publication", dependencies: ["Register", "CSVKit", "FileKit", "Bijstand", "Findings"]),

    // Layer 5: what needs the register; protection of figures; person-level lists.
    .target(name: "Intake", dependencies: ["Definitions", "Register", "CSVKit", "SQLiteKit", "FileKit", "Bijstand", "Findings"]),
    .target(name: "Matching", dependencies: ["Definitions", "Register", "CSVKit", "SQLiteKit", "FileKit", "Bijstand", "Findings"], plugins: ["EmbedFiles"]),
    .target(name: "Disclosure", dependencies: ["Definitions", "Register", "SQLiteKit", "FileKit", "Bijstand", "Findings", "Statistics"]),
    .target(name: "Lists", dependencies: ["Definitions", "Register", "SQLiteKit", "CSVKit", "FileKit", "Bijstand", "Findings"], plugins: ["EmbedFiles"]),

    .target(name: "Signing", dependencies: ["Register", "Publication", "SQLiteKit", "CSVKit", "FileKit", "Bijstand", "Findings"]),

    // Layer 6: pages and CSV from protected figures only.
    .target(
      name: "Reporting", dependencies: ["Disclosure", "Definitions", "CSVKit", "FileKit", "Bijstand", "Findings"], plugins: ["EmbedFiles"]),

    // Layer 7: one executable per stage, no logic.
    .executableTarget(name: "kb-ingest", dependencies: ["StageKit", "Intake", "Register", "Definitions"]),
    .executableTarget(name: "kb-match", dependencies: ["StageKit", "Matching", "Definitions", "SQLiteKit"]),
    .executableTarget(name: "kb-load", dependencies: ["StageKit", "Warehouse"]),
    .executableTarget(name: "kb-measure", dependencies: ["StageKit", "Metrics", "SQLiteKit"]),
    .executableTarget(name: "kb-report", dependencies: ["StageKit", "Disclosure", "Reporting", "Register", "Definitions"]),
    .executableTarget(name: "kb-lists", dependencies: ["StageKit", "Lists"]),
    .executableTarget(name: "kb-publish", dependencies: ["StageKit", "Publication", "Definitions"]),
    .executableTarget(name: "kb-sign", dependencies: ["StageKit", "Signing", "Register"]),
    .executableTarget(name: "kb-sample", dependencies: ["StageKit", "Sample"]),
  ],
  swiftLanguageModes: [.v6]
)

// Tests: what serves them, then one test target per library.
package.targets += [
  .target(name: "TestSupport", dependencies: ["FileKit"], path: "Tests/TestSupport"),
  .target(name: "CFaultVFS", dependencies: ["CSQLite"], path: "Tests/CFaultVFS"),
  .target(name: "ReferenceEngine", dependencies: ["Bijstand"], path: "Tests/ReferenceEngine"),
]
let testTargets: [(name: String, dependencies: [Target.Dependency])] = [
  ("FindingsTests", ["Findings"]),
  ("BijstandTests", ["Bijstand"]),
  ("FileKitTests", ["FileKit"]),
  ("StatisticsTests", ["Statistics"]),
  ("CSVKitTests", ["CSVKit", "FileKit", "Findings"]),
  ("SQLiteKitTests", ["SQLiteKit", "FileKit", "CFaultVFS"]),
  ("StageKitTests", ["StageKit", "FileKit", "Findings"]),
  ("DefinitionsTests", ["Definitions", "CSVKit", "Bijstand", "Findings"]),
  ("RegisterTests", ["Register", "FileKit", "SQLiteKit", "Bijstand", "Findings"]),
  ("IntakeTests", ["Intake", "Register", "Definitions", "CSVKit", "SQLiteKit", "FileKit", "Bijstand", "Findings"]),
  ("MatchingTests", ["Matching", "Register", "Definitions", "SQLiteKit", "FileKit", "Bijstand", "Findings"]),
  ("WarehouseTests", ["Warehouse", "Register", "Definitions", "SQLiteKit", "FileKit", "Bijstand", "Findings"]),
  ("MetricsTests", ["Metrics", "ReferenceEngine", "Definitions", "SQLiteKit", "FileKit", "Bijstand", "Findings", "Statistics"]),
  ("SampleTests", ["Sample", "FileKit", "CSVKit", "Bijstand"]),
  ("PublicationTests", ["Publication", "Register", "FileKit", "Findings"]),
  ("DisclosureTests", ["Disclosure", "Definitions", "SQLiteKit", "FileKit", "Bijstand", "Findings"]),
  ("ListsTests", ["Lists", "Register", "Definitions", "SQLiteKit", "CSVKit", "FileKit", "Bijstand", "Findings"]),
  ("SigningTests", ["Signing", "Register", "SQLiteKit", "FileKit", "Bijstand", "Findings"]),
  ("ReportingTests", ["Reporting", "Disclosure", "Definitions", "SQLiteKit", "CSVKit", "FileKit", "Bijstand", "Findings"]),
  ("ArchitectureTests", ["FileKit", "CSVKit"]),
  ("RegelTests", ["Warehouse", "Matching", "Intake", "Definitions", "FileKit", "Bijstand", "Findings"]),
  ("EndToEndTests", ["FileKit", "CSVKit", "SQLiteKit", "Bijstand"]),
]
// KB_TESTS=CSVKitTests,FindingsTests builds those alone: on two cores that is the difference between seconds and minutes.
let wanted: [String]? = Context.environment["KB_TESTS"].map { $0.split(separator: ",").map(String.init) }
for test in testTargets where wanted?.contains(test.name) ?? true {
  // Files that tests read by their path are no sources.
  let exclude: [String] = test.name == "IntakeTests" ? ["Koppelingen/Voorbeelden"] : []
  package.targets.append(.testTarget(name: test.name, dependencies: ["TestSupport"] + test.dependencies, exclude: exclude))
}

/// One set of strict settings for every Swift target.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]
// Tests/Fuzz/run sets KB_FUZZ: a static library that libFuzzer's own main is linked with.
let isFuzzing: Bool = Context.environment["KB_FUZZ"] != nil
if isFuzzing {
  package.targets.append(.target(name: "FuzzCSV", dependencies: ["CSVKit", "FileKit", "Definitions", "Intake"], path: "Tests/Fuzz", exclude: ["run", "corpus"]))
  package.products.append(.library(name: "FuzzCSV", type: .static, targets: ["FuzzCSV"]))
}
for target in package.targets where ![.system, .plugin].contains(target.type) && target.name != "CFaultVFS" {
  // An executable has a main of its own, and libFuzzer's cannot stand beside it.
  target.swiftSettings = strict + (isFuzzing && target.type != .executable ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])
}
