/// A finished file of a sample month.
package struct SampleFile: Sendable, Hashable {
  package var name: String
  package var bytes: [UInt8]
}
