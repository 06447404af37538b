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

/// A module; the test `ModuleMapTests` holds every `import` line against this one map of them.
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
      targets: ["Tables", "Expressions", "Stages", "Ingestion", "Pipelines", "ReadingChecks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // Of swift-crypto, which leaves its version open.
    .package(url: "https://github.com/apple/swift-asn1.git", exact: "1.7.4"),
  ],
  targets: [
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    // A header of our own: static inline functions need no compiled target.
    .systemLibrary(name: "CScan"),
    .systemLibrary(name: "CMalloc"),
    module("Tables"),
    module("Expressions", ["Tables"]),
    module("Ingestion", ["Tables", "CLibcsv", "CScan", "CMalloc"]),
    module("Stages", ["Tables", "Expressions"]),
    module("Shaping", ["Tables", "Expressions", "Stages"]),
    module("Scoring", ["Tables", "Expressions", "Stages"]),
    module("Aggregation", ["Tables", "Expressions", "Stages"]),
    module("Selection", ["Tables", "Expressions", "Stages"]),
    module("Ranking", ["Tables", "Expressions", "Stages"]),
    module("Auditing", ["Tables", "Expressions", "Stages"]),
    module(
      "StageKinds", ["Stages", "Shaping", "Scoring", "Aggregation", "Selection", "Ranking", "Auditing"]),
    module("Reporting", ["Tables", .product(name: "Crypto", package: "swift-crypto")]),
    module(
      "Pipelines",
      [
        "Tables", "Expressions", "Stages", "Ingestion", "StageKinds", .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "Running",
      ["Tables", "Expressions", "Stages", "Ingestion", "Aggregation", "Reporting", "Pipelines"]),
    module(
      "Explaining",
      [
        "Tables", "Expressions", "Stages", "Ingestion", "Scoring", "Aggregation", "Reporting", "Pipelines",
        "Running",
      ]),
    module(
      "RuleTesting",
      ["Tables", "Expressions", "Stages", "Ingestion", "Scoring", "Pipelines", "Running"]),
    module("Verifying", ["Tables", "Ingestion", "Reporting", "Pipelines", "Running"]),
    module("SampleData", ["Tables"]),
    .executableTarget(
      name: "chiwat",
      dependencies: [
        "Tables", "Stages", "Ingestion", "Pipelines", "Reporting", "Running", "Explaining", "Verifying",
        "RuleTesting", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "chiwat-samples",
      dependencies: ["SampleData", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .target(
      name: "TableSamples", dependencies: ["Tables", "Expressions", "Stages"], path: "Tests/TableSamples",
      swiftSettings: strict),
    .target(
      name: "ReadingChecks", dependencies: ["Tables", "Ingestion", "TableSamples"],
      path: "Tests/ReadingChecks",
      swiftSettings: strict),
    tests("Tables", ["Tables"]),
    tests("Expressions", ["Tables", "Expressions"]),
    tests("Ingestion", ["Tables", "Ingestion"]),
    tests("Shaping", ["Tables", "Expressions", "Stages", "Shaping", "TableSamples"]),
    tests("Scoring", ["Tables", "Expressions", "Scoring", "TableSamples"]),
    tests("Aggregation", ["Tables", "Expressions", "Stages", "Aggregation", "TableSamples"]),
    tests("Selection", ["Tables", "Expressions", "Stages", "Selection", "TableSamples"]),
    tests("Ranking", ["Tables", "Expressions", "Ranking", "TableSamples"]),
    tests("Auditing", ["Tables", "Expressions", "Stages", "Auditing", "TableSamples"]),
    tests("Reporting", ["Tables", "Reporting"]),
    tests(
      "Pipelines",
      [
        "Tables", "Expressions", "Stages", "Ingestion", "Shaping", "StageKinds", "Pipelines", "ReadingChecks",
      ]),
    tests("Running", ["Tables", "Stages", "Ingestion", "Pipelines", "Running"]),
    tests(
      "Explaining",
      ["Tables", "Expressions", "Stages", "Ingestion", "Scoring", "Pipelines", "Running", "Explaining"]),
    tests("RuleTesting", ["Tables", "Stages", "Pipelines", "Running", "RuleTesting"]),
    tests("SampleData", ["Tables", "SampleData"]),
    tests(
      "EndToEnd",
      [
        "Tables", "Expressions", "Stages", "Ingestion", "Aggregation", "Selection", "Ranking", "Auditing",
        "Pipelines", "Running", "RuleTesting", "Explaining", "Reporting", "SampleData", "Verifying", "chiwat",
        "TableSamples",
        "ReadingChecks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)
