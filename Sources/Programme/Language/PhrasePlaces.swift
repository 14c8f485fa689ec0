/// The places of a phrase that values are put into: {1} for the first, {2} for the second.
public enum PhrasePlaces {
  /// Puts values into the places of a phrase; each place is filled once, from left to right, and
  /// one without a value stays as it is.
  public static func fill(_ text: String, _ values: [String]) -> String {
    var result = ""
    var rest = text[...]
    // Bytes are read, since reading characters takes many times as long.
    while let open = rest.utf8.firstIndex(of: 0x7B) {
      result += rest[..<open]
      let after = rest.utf8.index(after: open)
      guard let close = rest[after...].utf8.firstIndex(of: 0x7D),
        let place = Int(rest[after..<close]), values.indices.contains(place - 1)
      else {
        result += "{"
        rest = rest[after...]
        continue
      }
      result += values[place - 1]
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }
}
