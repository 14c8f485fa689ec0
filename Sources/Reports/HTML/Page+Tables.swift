import Programme

/// A column of a table on the page.
struct TableColumn {
  var title: String
  var isNumber = false

  init(_ title: String, isNumber: Bool = false) {
    self.title = title
    self.isNumber = isNumber
  }
}

extension Page {
  /// Writes a table with its caption, its headings and a heading for each row.
  ///
  /// A wide one lies in a region that scrolls by itself and can be reached with the keyboard; the
  /// others wrap. A quiet caption is for ears only, where a heading just above says the same.
  mutating func writeTable(
    caption: String, isQuiet: Bool = false, isWide: Bool = false, columns: [TableColumn],
    className: String = "",
    rows: [[String]]
  ) {
    openTable(caption: caption, isQuiet: isQuiet, isWide: isWide, className: className)
    writeHead(columns)
    out.raw("<tbody>")
    for row in rows {
      out.raw("<tr>")
      for (i, whole) in row.enumerated() {
        let cell = Prose.breakingEndlessWords(whole)
        let isNumber = columns.indices.contains(i) && columns[i].isNumber
        if i == 0 {
          out.element("th", ["scope": "row"], cell)
        } else if isNumber {
          out.element("td", ["class": "n"], cell)
        } else {
          out.element("td", cell)
        }
      }
      out.raw("</tr>")
    }
    closeTable(isWide: isWide)
  }

  /// Begins a table; what follows is its head and the rows of its body.
  mutating func openTable(
    caption: String, isQuiet: Bool = false, isWide: Bool = false, className: String = ""
  ) {
    out.newLine()
    if isWide { openRegion(say(.tableRegion, caption)) }
    out.raw(className.isEmpty ? "<table>" : "<table class=\"\(className)\">")
    out.element("caption", isQuiet ? ["class": "quiet"] : [:], caption)
  }

  /// Begins a region that scrolls sideways by itself.
  mutating func openRegion(_ label: String) {
    out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    out.words(label)
    out.raw("\">")
  }

  /// Writes the head of a table.
  mutating func writeHead(_ columns: [TableColumn]) {
    out.raw("<thead><tr>")
    for column in columns {
      let attributes: Markup.Attributes =
        column.isNumber ? ["scope": "col", "class": "n"] : ["scope": "col"]
      out.element("th", attributes, column.title)
    }
    out.raw("</tr></thead>")
  }

  /// Ends a table.
  mutating func closeTable(isWide: Bool = false) {
    out.raw("</tbody></table>" + (isWide ? "</div>" : ""))
  }
}
