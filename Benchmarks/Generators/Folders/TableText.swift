/// A table as Danish Excel saves it: semicolons, a byte order mark, lines ending in CR LF.
struct TableText {
  private(set) var text: String
  private let width: Int
  private(set) var rowCount = -1

  init(_ header: [String]) {
    text = "\u{FEFF}"
    width = header.count
    add(header)
  }

  mutating func add(_ cells: [String]) {
    rowCount += 1
    for index in 0..<width {
      if index > 0 { text.append(";") }
      if index < cells.count { text.append(TableText.quoted(cells[index])) }
    }
    text.append("\r\n")
  }

  private static func quoted(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { byte in
      byte != UInt8(ascii: ";") && byte != UInt8(ascii: "\"") && byte != 10 && byte != 13
    }
    if isPlain { return cell }
    var result = "\""
    for character in cell.unicodeScalars {
      if character == "\"" { result.append("\"") }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }
}
