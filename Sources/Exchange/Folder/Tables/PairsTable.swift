import Programme

/// `pairs.csv`: people who are wanted together or apart.
enum PairsTable {
  enum Column: Int, SheetColumn {
    case person, other, wish, hard
    var name: ColumnName {
      switch self {
      case .person: ColumnName("person", required: true)
      case .other: ColumnName("anden", "other", required: true)
      case .wish: ColumnName("ønske", "wish", required: true)
      case .hard: ColumnName("krav", "hard")
      }
    }
  }

  static func read(into draft: inout FolderDraft) {
    guard let sheet = draft.sheet("pairs.csv", Column.self) else { return }
    var seen: [[PersonID]: (wish: PairWish, row: Int)] = [:]
    for row in sheet.rows {
      let first = row.required(.person).flatMap { _ in row.reference(.person, in: draft.personKeys)
      }
      let second = row.required(.other).flatMap { _ in row.reference(.other, in: draft.personKeys) }
      let together = row.required(.wish).flatMap { _ in
        row.word(.wish, isTogether, among: ["sammen", "ikke sammen"])
      }
      let isHard = row.flag(.hard) ?? false
      guard let first, let second, let together else { continue }
      guard first != second else {
        row.report(.pairIsOnePerson, .other, row.text(.other))
        continue
      }
      let places = [
        PersonID(first): row.place(.person), PersonID(second): row.place(.other),
      ]
      let wish = PairWish(
        PersonID(first), PersonID(second), together: together, isHard: isHard,
        places: FilePlaces(places))
      if let (earlier, number) = seen[[wish.first, wish.second]] {
        if earlier.together != together {
          row.report(
            .pairContradicts, .wish, row.text(.person), row.text(.other), String(number))
        } else {
          row.report(.rowIsDouble, .person, String(number))
        }
        continue
      }
      seen[[wish.first, wish.second]] = (wish, row.number)
      draft.pairs.append(wish)
    }
    draft.pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    draft.close(sheet)
  }

  private static func isTogether(_ word: String) -> Bool? {
    switch HeaderMatch.folded(word) {
    case "sammen", "together": true
    case "ikkesammen", "apart", "hverforsig", "nottogether": false
    default: nil
    }
  }
}
