/// A table in plain text that fits a width: cells that are too wide are broken into lines.
///
/// Columns keep the width of their content as long as the table fits; otherwise the widest are
/// narrowed first, and nothing is cut.
struct TextTable {
  var header: [String]
  /// Which columns are set to the right, as numbers are.
  var isNumber: [Bool] = []
  var rows: [[String]] = []

  /// Returns the lines.
  ///
  /// - Complexity: O(characters).
  func lines(width: Int = 80) -> [String] {
    let all = [header] + rows
    var widths = header.indices.map { column in
      all.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    let room = max(header.count * 4, width - 2 * max(0, header.count - 1))
    while widths.reduce(0, +) > room,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 4
    { widths[widest] -= 1 }
    var result = set(header, widths)
    result.append(
      String(repeating: "-", count: min(width, widths.reduce(0, +) + 2 * (widths.count - 1))))
    for row in rows { result += set(row, widths) }
    return result
  }

  private func set(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = widths.indices.map { column in
      TextTable.wrapped(row.indices.contains(column) ? row[column] : "", widths[column])
    }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { line in
      let parts = widths.indices.map { column in
        let text = cells[column].indices.contains(line) ? cells[column][line] : ""
        let space = String(repeating: " ", count: max(0, widths[column] - text.count))
        let isRight = isNumber.indices.contains(column) && isNumber[column]
        return isRight ? space + text : text + space
      }
      var text = parts.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// Returns a line broken where a terminal ends, what follows set in under its beginning.
  ///
  /// - Complexity: O(characters).
  static func fitted(_ line: String, width: Int = 80) -> [String] {
    guard line.count > width else { return [line] }
    let indent = String(line.prefix { $0 == " " })
    let parts = wrapped(String(line.dropFirst(indent.count)), width - indent.count - 2)
    return parts.enumerated().map { indent + ($0 == 0 ? "" : "  ") + $1 }
  }

  /// Returns a text in lines of at most a width, broken at spaces, and within a word only where it
  /// is longer than a line.
  ///
  /// - Complexity: O(characters).
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    let width = max(1, width)
    var result: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        var word = String(word)
        if !line.isEmpty, line.count + 1 + word.count <= width {
          line += " " + word
          continue
        }
        if !line.isEmpty { result.append(line) }
        while word.count > width {
          result.append(String(word.prefix(width)))
          word.removeFirst(width)
        }
        line = word
      }
      result.append(line)
    }
    return result
  }
}
