// swift-tools-version: 6.2
import PackageDescription

/// The same strict settings on every target of ours.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A stage or layer; the test `ModuleMapTests` holds this table against every `import` line.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "chiwat",
  products: [
    .executable(name: "chiwat", targets: ["chiwat"]),
    // For the fuzzers in Tests/Fuzz, a package of its own; it adds nothing to what users build.
    .library(
      name: "FuzzedModules",
      targets: ["Tables", "Expressions", "Ingestion", "Pipelines", "ReadingChecks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    // A header of our own: static inline functions need no compiled target.
    .systemLibrary(name: "CScan"),
    .systemLibrary(name: "CMalloc"),
    module("Tables"),
    module("Expressions", ["Tables"]),
    module("Ingestion", ["Tables", "CLibcsv", "CScan", "CMalloc"]),
    module("Scoring", ["Tables", "Expressions"]),
    module("Aggregation", ["Tables", "Expressions"]),
    module("Selection", ["Tables", "Expressions"]),
    module("Ranking", ["Tables", "Expressions"]),
    module("Auditing", ["Tables", "Expressions"]),
    module("Reporting", ["Tables", .product(name: "Crypto", package: "swift-crypto")]),
    module(
      "Pipelines",
      [
        "Tables", "Expressions", "Ingestion", "Scoring", "Aggregation", "Selection", "Ranking", "Auditing",
        .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "Running",
      [
        "Tables", "Expressions", "Ingestion", "Scoring", "Aggregation", "Selection", "Ranking", "Auditing",
        "Reporting", "Pipelines",
      ]),
    module(
      "Explaining",
      [
        "Tables", "Expressions", "Ingestion", "Scoring", "Aggregation", "Reporting", "Pipelines", "Running",
        .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "RuleTesting",
      ["Tables", "Expressions", "Ingestion", "Scoring", "Ranking", "Pipelines", "Running"]),
    module("Verifying", ["Tables", "Ingestion", "Reporting", "Pipelines", "Running"]),
    module("SampleData", ["Tables"]),
    .executableTarget(
      name: "chiwat",
      dependencies: [
        "Tables", "Ingestion", "Pipelines", "Reporting", "Running", "Explaining", "Verifying",
        "RuleTesting", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "chiwat-samples",
      dependencies: ["SampleData", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .target(
      name: "TableSamples", dependencies: ["Tables", "Expressions"], path: "Tests/TableSamples",
      swiftSettings: strict),
    .target(
      name: "ReadingChecks", dependencies: ["Tables", "Ingestion", "TableSamples"],
      path: "Tests/ReadingChecks",
      swiftSettings: strict),
    tests("Tables", ["Tables"]),
    tests("Expressions", ["Tables", "Expressions"]),
    tests("Ingestion", ["Tables", "Ingestion"]),
    tests("Scoring", ["Tables", "Expressions", "Scoring", "TableSamples"]),
    tests("Aggregation", ["Tables", "Expressions", "Aggregation", "TableSamples"]),
    tests("Selection", ["Tables", "Expressions", "Selection", "TableSamples"]),
    tests("Ranking", ["Tables", "Expressions", "Ranking", "TableSamples"]),
    tests("Auditing", ["Tables", "Expressions", "Auditing", "TableSamples"]),
    tests("Reporting", ["Tables", "Reporting"]),
    tests(
      "Pipelines",
      [
        "Tables", "Expressions", "Ingestion", "Scoring", "Aggregation", "Pipelines", "ReadingChecks",
        "TableSamples",
      ]),
    tests(
      "Explaining",
      ["Tables", "Expressions", "Ingestion", "Scoring", "Pipelines", "Running", "Explaining"]),
    tests("RuleTesting", ["Tables", "Pipelines", "Running", "RuleTesting"]),
    tests("SampleData", ["Tables", "SampleData"]),
    tests(
      "EndToEnd",
      [
        "Tables", "Expressions", "Ingestion", "Aggregation", "Selection", "Ranking", "Auditing", "Pipelines",
        "Running", "RuleTesting", "Reporting", "SampleData", "Verifying", "chiwat", "TableSamples",
        "ReadingChecks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)
