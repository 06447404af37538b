/// The form in which header names are compared.
///
/// Cleaned, ASCII letters small, Thai digits as ASCII, without spaces, "_", "-" and ".".
package func headerKey(_ name: String) -> String {
  var key = String.UnicodeScalarView()
  for scalar in TextCleaner.cleaned(name).unicodeScalars {
    switch scalar.value {
    case 0x20, 0x2D, 0x2E, 0x5F: continue
    case 0x41...0x5A: key.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case 0x0E50...0x0E59: key.append(Unicode.Scalar(UInt8(scalar.value - 0x0E50) + UInt8(ascii: "0")))
    default: key.append(scalar)
    }
  }
  return String(key)
}
