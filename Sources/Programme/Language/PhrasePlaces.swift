/// The places of a phrase that values are put into: {1} for the first, {2} for the second.
public enum PhrasePlaces {
  /// Puts values into the places of a phrase; each place is filled once, from left to right, and
  /// one without a value stays as it is.
  public static func fill(_ text: String, _ values: [String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}"), let place = Int(rest[after..<close]),
        values.indices.contains(place - 1)
      else {
        result += "{"
        rest = rest[after...]
        continue
      }
      result += values[place - 1]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
