import Testing

@testable import Reporting

@Suite struct RunManifestTests {
  static var manifest: RunManifest {
    var manifest = RunManifest(program: "chiwat", version: "1.0", language: "th", exitStatus: 0)
    manifest.requested = ["Pipelines/monthly.yaml"]
    manifest.areas = [.init(name: "areas.csv", path: "/home/someone/areas.csv", bytes: 5, sha256: "cd")]
    manifest.pipelines = [
      .init(name: "village-levels", path: "/home/someone/Pipelines/village-levels", sha256: "ab")
    ]
    manifest.inputs = [.init(name: "assessments", files: [.init(name: "data/รอบ 1.csv", bytes: 12)])]
    manifest.parameters = [.init(name: "core_indicators", value: "i01,i02")]
    manifest.options = [.init(name: "as_of", value: "2020-09-30")]
    manifest.outputs = [
      .init(file: "levels.csv", rows: 878, bytes: 9, sha256: "ef"),
      .init(file: "report.md", bytes: 7, sha256: "01"),
    ]
    manifest.records = .init(read: 880, used: 878, rejected: 1, setAside: 1)
    return manifest
  }

  @Test func `The file has every key in alphabetical order and no absolute path`() throws {
    #expect(
      String(decoding: Self.manifest.json, as: UTF8.self) == """
        {
          "areas" : [
            {
              "bytes" : 5,
              "name" : "areas.csv",
              "path" : "areas.csv",
              "sha256" : "cd"
            }
          ],
          "exit_status" : 0,
          "format" : 3,
          "inputs" : [
            {
              "files" : [
                {
                  "bytes" : 12,
                  "name" : "data/รอบ 1.csv"
                }
              ],
              "name" : "assessments"
            }
          ],
          "language" : "th",
          "options" : [
            {
              "name" : "as_of",
              "value" : "2020-09-30"
            }
          ],
          "outputs" : [
            {
              "bytes" : 9,
              "file" : "levels.csv",
              "rows" : 878,
              "sha256" : "ef"
            },
            {
              "bytes" : 7,
              "file" : "report.md",
              "sha256" : "01"
            }
          ],
          "parameters" : [
            {
              "name" : "core_indicators",
              "value" : "i01,i02"
            }
          ],
          "pipelines" : [
            {
              "name" : "village-levels",
              "path" : "village-levels",
              "sha256" : "ab"
            }
          ],
          "program" : "chiwat",
          "records" : {
            "read" : 880,
            "rejected" : 1,
            "set_aside" : 1,
            "used" : 878
          },
          "requested" : [
            "Pipelines/monthly.yaml"
          ],
          "version" : "1.0"
        }

        """)
  }

  @Test func `What was written is read back`() throws {
    #expect(try RunManifest(json: Self.manifest.json) == Self.manifest)
  }

  @Test func `Citizen numbers in names and values are masked`() {
    #expect(
      RunManifest.File(name: "\(citizenNumber).csv", bytes: 0).name
        == "xxxxxxxxx\(citizenNumber.suffix(4)).csv")
    #expect(!RunManifest.Setting(name: "id", value: citizenNumber).value.contains(citizenNumber))
  }

  @Test(arguments: [("a/b.csv", "a/b.csv"), ("/a/b.csv", "b.csv"), ("/a/b/", "b"), ("/", ""), ("-", "-")])
  func `A path is told relative or by its last name`(_ path: String, _ shown: String) {
    #expect(RunManifest.portable(path) == shown)
  }
}
