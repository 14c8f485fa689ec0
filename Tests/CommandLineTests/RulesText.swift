import Foundation
import Testing

/// Changes of the text of a `rules.json`.
enum RulesText {
  /// Takes an activity out, braces and comma with it.
  static func removeActivity(_ id: String, from text: inout String) throws {
    let name = try #require(text.range(of: "id: \"\(id)\""))
    let open = try #require(text[..<name.lowerBound].lastIndex(of: "{"))
    var depth = 0
    var end = open
    repeat {
      if text[end] == "{" { depth += 1 }
      if text[end] == "}" { depth -= 1 }
      end = text.index(after: end)
    } while depth > 0
    if text[end] == "," { end = text.index(after: end) }
    text.removeSubrange(open..<end)
  }
}
