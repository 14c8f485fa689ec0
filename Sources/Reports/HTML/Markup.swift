/// Writes HTML and SVG: elements that are always closed, texts that are always escaped.
struct Markup {
  typealias Attributes = KeyValuePairs<String, String>

  /// What has been written.
  private(set) var text = ""

  /// Writes an element with what it holds.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    text += ">"
    content(&self)
    text += "</\(name)>"
  }

  /// Writes an element without attributes that holds a text.
  mutating func element(_ name: String, _ content: String) { element(name, [:], content) }

  /// Writes an element that holds a text.
  mutating func element(_ name: String, _ attributes: Attributes, _ content: String) {
    open(name, attributes)
    text += ">"
    words(content)
    text += "</\(name)>"
  }

  /// Writes an element that never holds anything, in HTML.
  mutating func void(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    text += ">"
  }

  /// Writes an element that holds nothing, in SVG.
  mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    text += "/>"
  }

  /// Writes a text.
  mutating func words(_ words: String) { Markup.escape(words, into: &text) }

  /// Writes markup that is known to be well-formed.
  mutating func raw(_ markup: String) { text += markup }

  /// Begins a new line, for readers of the source.
  mutating func newLine() { text += "\n" }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes {
      text += " \(key)=\""
      Markup.escape(value, into: &text)
      text += "\""
    }
  }

  /// Appends a text with the characters that mean something to HTML replaced, and those that XML
  /// forbids left out.
  ///
  /// - Complexity: O(characters).
  static func escape(_ source: String, into target: inout String) {
    for scalar in source.unicodeScalars {
      switch scalar {
      case "&": target += "&amp;"
      case "<": target += "&lt;"
      case ">": target += "&gt;"
      case "\"": target += "&quot;"
      case "\n", "\t": target.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      // Marks that turn the direction of a line would let a name rewrite what follows it.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
      default: target.unicodeScalars.append(scalar)
      }
    }
  }
}
