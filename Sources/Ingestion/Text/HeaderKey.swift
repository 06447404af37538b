/// The form in which header names are compared.
///
/// Cleaned, ASCII letters small, Thai digits as ASCII, without spaces, "_", "-" and ".", nor signs that nobody sees.
package func headerKey(_ name: String) -> String {
  var key = String.UnicodeScalarView()
  for scalar in TextCleaner.cleaned(name).unicodeScalars {
    switch scalar.value {
    case 0x20, 0x2D, 0x2E, 0x5F: continue
    case 0..<0x20, 0x7F, 0xAD, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
    case 0x41...0x5A: key.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case 0x0E50...0x0E59: key.append(Unicode.Scalar(UInt8(scalar.value - 0x0E50) + UInt8(ascii: "0")))
    default: key.append(scalar)
    }
  }
  return String(key)
}
