/// How wide a text is at the most, whichever common sans-serif font shows it.
///
/// A picture is laid out before anybody knows the reader's fonts. The widths are those of DejaVu
/// Sans, the widest of the fonts named in our pictures (Helvetica, Arial, Liberation Sans and
/// Segoe UI are 8 to 15 per cent narrower), in thousandths of the font size.
enum TextMetrics {
  /// Returns the width of a line of text.
  ///
  /// - Complexity: O(characters).
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var total = 0
    for character in text { total += width(of: character) }
    return Double(total) * size / 1000 * (isBold ? 1.12 : 1)
  }

  /// Returns the text in lines that fit a width, broken at spaces and hyphens.
  ///
  /// A word that is too long by itself is broken between letters rather than cut: nothing is lost.
  ///
  /// - Complexity: O(characters).
  static func lines(_ text: String, size: Double, width limit: Double) -> [String] {
    var result: [String] = []
    var line = ""
    for piece in pieces(text) {
      let joined = line + piece
      if width(trimmed(joined), size: size) <= limit || line.isEmpty {
        line = joined
      } else {
        result.append(trimmed(line))
        line = String(piece)
      }
      while width(trimmed(line), size: size) > limit, line.count > 1 {
        var head = line
        while width(head + "-", size: size) > limit, head.count > 1 { head.removeLast() }
        result.append(head + "-")
        line.removeFirst(head.count)
      }
    }
    let rest = trimmed(line)
    if !rest.isEmpty || result.isEmpty { result.append(rest) }
    return result
  }

  /// Words with the space or hyphen that follows them; a hyphen before a digit belongs to a label
  /// such as "nord-02" and does not part it.
  private static func pieces(_ text: String) -> [String] {
    var result: [String] = []
    var piece = ""
    var last: Character?
    for character in text {
      let isBreak =
        last == " " || last == "/" || (last == "-" && !character.isNumber)
      if isBreak, !piece.isEmpty {
        result.append(piece)
        piece = ""
      }
      piece.append(character)
      last = character
    }
    if !piece.isEmpty { result.append(piece) }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    var result = text[...]
    while result.last == " " { result.removeLast() }
    while result.first == " " { result.removeFirst() }
    return String(result)
  }

  private static func width(of character: Character) -> Int {
    switch character {
    case " ": 318
    case "i", "l", "j", "I": 295
    case ".", ",", ":", ";", "'", "|", "\u{B7}": 337
    case "t", "f", "r", "(", ")", "-", "\u{2013}", "/": 411
    case "s", "z", "c", "y", "v", "x", "k": 592
    case "a", "e", "o", "å", "é": 615
    case "m", "w", "æ": 982
    case "M", "W", "Æ", "%": 989
    case "0"..."9": 636
    case "A"..."Z", "Ø", "Å": 787
    case "a"..."z", "ø": 635
    default: character.isASCII ? 838 : 1000
    }
  }
}
