// swift-tools-version: 6.2
import PackageDescription

/// Fuzzers of what reads bytes that others wrote; `make fuzz` builds and runs them.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "chiwat", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "FuzzedModules", package: "chiwat")],
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
  ]
)
