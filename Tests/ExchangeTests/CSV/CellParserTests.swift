import Programme
import Testing

@testable import Exchange

@Suite struct CellParserTests {
  @Test(arguments: [
    "05-10-2026", "5-10-2026", "5/10-2026", "05.10.2026", "5.10.2026", "2026-10-05",
    "5. oktober 2026", "5 okt 2026", "5. okt. 2026", "2026-10-05T00:00:00", "05-10-2026 00:00:00",
    "2026/10/05", "5 - 10 - 2026",
  ])
  func readsDates(text: String) {
    #expect(DateText.parse(text) == .success(CivilDate(year: 2026, month: 10, dayOfMonth: 5).day))
  }

  @Test(arguments: [
    ("Holm, Else", "Else Holm"), ("Holm Lund,Else J. Åse", "Else J. Åse Holm Lund"),
    ("O'Hara, Ib", "Ib O'Hara"), ("李, 娜", "娜 李"), ("Holm, cand.pæd.", "Holm, cand.pæd."),
    ("Holm, Else, dr.", "Holm, Else, dr."), ("Else Holm", "Else Holm"), (", Else", ", Else"),
    ("Holm,", "Holm,"), ("Holm, 2", "Holm, 2"), ("", ""),
  ])
  func turnsNamesOfLists(text: String, said: String) { #expect(PersonName.said(text) == said) }

  @Test(arguments: [
    ("5-10-26", FaultID.dateHasShortYear), ("3/4/2026", .dateIsAmbiguous),
    ("12/25/2026", .dateIsMonthFirst), ("46300", .dateIsSerialNumber),
    ("31-11-2026", .dateDoesNotExist), ("29-02-2027", .dateDoesNotExist),
    ("05-13-2026", .dateHasNoSuchMonth), ("i morgen", .dateIsUnreadable), ("", .dateIsUnreadable),
    ("05-10-2226", .dateIsFarAway), ("5-10", .dateIsUnreadable),
    ("05-10-2026 08:30", .dateIsUnreadable),
    ("2026-10", .dateIsUnreadable), ("05102026", .dateIsSerialNumber),
    ("5:10:2026", .dateIsUnreadable),
    ("3. apr", .dateIsUnreadable), ("99999999999999999999-1-2026", .dateIsUnreadable),
  ])
  func refusesDates(text: String, id: FaultID) {
    guard case .failure(let misreading) = DateText.parse(text) else {
      Issue.record("\(text) was read as a date")
      return
    }
    #expect(misreading.id == id)
  }

  @Test func namesBothReadingsOfAnAmbiguousDate() {
    #expect(
      DateText.parse("3/4/2026")
        == .failure(Misreading(.dateIsAmbiguous, "3/4/2026", "03-04-2026", "04-03-2026")))
    #expect(DateText.parse("4/4/2026") == DateText.parse("04-04-2026"))
    #expect(DateText.parse("25/12/2026") == DateText.parse("25-12-2026"))
  }

  @Test(arguments: [
    ("08:30", 510), ("8:30", 510), ("8.30", 510), ("kl. 8.30", 510), ("kl 08:30", 510),
    ("KL.8:30", 510), ("08:30:00", 510), ("kl. 8", 480), ("0:00", 0), ("24:00", 1440),
  ])
  func readsTimes(text: String, minute: Int) {
    #expect(CellParser.time(text) == .success(minute))
  }

  @Test(arguments: ["8", "0830", "24:01", "8:60", "8:3", "halv ni", "", "8:30:15", "-1:00", "kl."])
  func refusesTimes(text: String) {
    #expect(CellParser.time(text) == .failure(Misreading(.timeIsUnreadable, text)))
  }

  @Test func readsFlags() {
    for yes in ["ja", "JA", "x", "X", "1", "sand", "true"] {
      #expect(CellParser.flag(yes) == .success(true))
    }
    for no in ["nej", "0", "falsk", "FALSE"] { #expect(CellParser.flag(no) == .success(false)) }
    #expect(CellParser.flag("måske") == .failure(Misreading(.flagIsUnreadable, "måske")))
  }

  @Test func readsNumbers() {
    #expect(CellParser.integer("150", in: 0...1000) == .success(150))
    #expect(CellParser.integer("-3", in: -5...5) == .success(-3))
    #expect(
      CellParser.integer("1.000", in: 0...5000)
        == .failure(Misreading(.integerIsUnreadable, "1.000")))
    #expect(
      CellParser.integer("9", in: 0...5) == .failure(Misreading(.numberIsOutOfRange, "9", "0", "5"))
    )
    #expect(CellParser.decimal("56,1629", in: -90...90) == .success(56.1629))
    #expect(CellParser.decimal("56.1629", in: -90...90) == .success(56.1629))
    #expect(CellParser.decimal("0.125", in: 0...1) == .success(0.125))
    #expect(
      CellParser.decimal("1.000", in: 0...5000)
        == .failure(Misreading(.decimalIsAmbiguous, "1.000", "1000", "1,000")))
    #expect(
      CellParser.decimal("1.234,5", in: 0...5000)
        == .failure(Misreading(.decimalIsUnreadable, "1.234,5")))
  }

  @Test func matchesHeadersInBothLanguagesAndAnyOrder() {
    let known = [
      ColumnName("id", required: true), ColumnName("fra kl.", "fromTime"),
      ColumnName("breddegrad", "latitude"), ColumnName("navn", "name", required: true),
    ]
    var log = FaultLog(file: "x.csv")
    let read = table("NAME;Ekstra;Fra Kl;ID\na;b;c;d").table
    let match = read.map { HeaderMatch.match($0, to: known, into: &log) }
    #expect(match?.columns == [3, 2, nil, 0])
    #expect(match?.unknown == [1])
    #expect(log.all == [])
  }

  @Test func reportsMissingMisspeltAndDoubleColumns() {
    let known = [ColumnName("id", required: true), ColumnName("navn", "name", required: true)]
    var log = FaultLog(file: "x.csv")
    if let read = table("navne;x;X\na;b;c").table {
      _ = HeaderMatch.match(read, to: known, into: &log)
    }
    #expect(log.all.map(\.id) == ["column-is-double", "column-is-missing", "column-is-misspelt"])
  }

  @Test func findsTheNearestWord() {
    #expect(Nearest.match("Århus", among: ["Odense", "Aarhus"]) == "Aarhus")
    #expect(Nearest.match("noord", among: ["syd", "nord", "vest"]) == "nord")
    #expect(Nearest.match("nrod", among: ["syd", "nord"]) == "nord")
    #expect(Nearest.match("helt andet", among: ["syd", "nord"]) == nil)
    #expect(Nearest.match("", among: ["a"]) == nil)
  }
}
