import Foundation
import Testing

@testable import Programme
@testable import Reports

@Suite struct ProseTests {
  private let danish = Prose(.danish)
  private let english = Prose(.english)

  private func day(_ year: Int, _ month: Int, _ number: Int) -> Day {
    Day(year: year, month: month, day: number) ?? Day(rawValue: 0)
  }

  @Test func datesTheDanishWay() {
    let monday = day(2026, 10, 5)
    #expect(danish.fullDate(monday) == "mandag den 5. oktober 2026")
    #expect(danish.shortDate(monday) == "man. 5. okt.")
    #expect(danish.time(510) == "kl. 8.30")
    #expect(danish.hours(510, 180) == "8.30\u{2013}11.30")
    #expect(danish.range(DayRange(monday, monday.advanced(by: 4))) == "5.\u{2013}9. okt.")
    #expect(danish.range(DayRange(day(2026, 9, 28), day(2026, 10, 2))) == "28. sep.\u{2013}2. okt.")
    #expect(danish.dayAndShortMonth(day(2027, 5, 6)) == "6. maj")
    #expect(danish.week(monday.week) == "uge 41")
    #expect(english.fullDate(monday) == "Monday 5 October 2026")
    #expect(english.time(510) == "at 8:30")
    #expect(english.range(DayRange(monday, monday.advanced(by: 4))) == "5\u{2013}9 Oct")
  }

  @Test func longWordsAreBrokenWhereTheyMay() {
    #expect(
      danish.breakable("Efterårsferie og Kristi himmelfartsdag")
        == "Efterårs\u{AD}ferie og Kristi himmel\u{AD}farts\u{AD}dag")
    #expect(danish.breakable("Juleferie 1. maj") == "Juleferie 1. maj")
    #expect(english.breakable("Ascension Day") == "Ascension Day")
  }

  @Test func endlessWordsAreBroken() {
    let endless = String(repeating: "æ", count: 30)
    let parts = [12, 12, 6].map { String(repeating: "æ", count: $0) }.joined(separator: "\u{AD}")
    #expect(Prose.breakingEndlessWords("Bo \(endless)-Å") == "Bo \(parts)-Å")
    for usual in ["Forvaltningsseminar", "Bo-Åge Sidsel-Marie Ørsted-Møller-Kjærgaard", ""] {
      #expect(Prose.breakingEndlessWords(usual) == usual)
    }
    var (programme, plan) = DemoYear.small.cached()
    programme.organisation.workplaces[0].name = endless
    plan.score.worstOff = nil
    var page = Page(PlanView(plan, of: programme, in: .danish), ReportOptions())
    #expect(page.make().contains(">\(parts)<"))
  }

  @Test func numbersTheDanishWay() {
    #expect(danish.number(1_234_567) == "1.234.567")
    #expect(danish.number(-1000) == "-1.000")
    #expect(danish.number(999) == "999")
    #expect(danish.tenths(12_345) == "1.234,5")
    #expect(danish.tenths(-15) == "-1,5")
    #expect(danish.tenths(20) == "2")
    #expect(danish.percent(0.0041, .up) == "0,5\u{A0}%")
    // Shares of a whole are shown so that they sum to it.
    #expect(
      [0.0041, 0.8889, 0.1111].map { danish.percent($0) }
        == ["0,4", "88,9", "11,1"].map {
          $0 + "\u{A0}%"
        })
    #expect(danish.percent(.infinity) == "-")
    #expect(english.tenths(12_345) == "1,234.5")
    #expect(english.percent(0.5) == "50%")
    #expect(danish.hours(ofMinutes: 450) == "7,5")
    #expect(danish.duration(90) == "1 t. 30 min.")
    #expect(danish.duration(120) == "2 t.")
    #expect(danish.list(["a", "b", "c"]) == "a, b og c")
    #expect(english.list(["a", "b"]) == "a and b")
    #expect(danish.list([]) == "")
  }

  @Test func placesAreFilledOnceAndLeftWhereUnknown() {
    #expect(PhrasePlaces.fill("{1} og {2}", ["{2}", "x"]) == "{2} og x")
    #expect(PhrasePlaces.fill("{3} { {1}", ["a"]) == "{3} { a")
  }

  @Test func namesAreSortedFromAToAa() {
    let names = [
      "Åse", "Aase", "Ærø", "Øst", "Zoe", "Anna", "aaby", "Aabenraa", "Bo", "Éva", "Eva",
      "nord-10", "nord-2", "Bo-Åge", "A\u{30A}rhus", "Århus", "Aarhus", "Ørsted", "Ähre",
    ]
    let sorted = DanishOrder.sorted(names) { $0 }
    #expect(
      sorted == [
        "Anna", "Bo", "Bo-Åge", "Eva", "Éva", "nord-2", "nord-10", "Zoe", "Ähre", "Ærø", "Ørsted",
        "Øst", "Aabenraa", "aaby", "Aarhus", "A\u{30A}rhus", "Århus", "Aase", "Åse",
      ])
    for name in names + ["Ib 12", "12345-b", "a12a", "\u{E6}A\u{C5}a", "O'Neil (2)"] {
      #expect(DanishOrder.key(name) == DanishOrder.fullKey(name), "\(name)")
    }
    // The order is total: any arrangement gives the same list.
    for seed in UInt64(1)...40 {
      var draw = DemoYear.Draw(state: seed)
      var mixed = Array(Set(names)).sorted()
      for i in mixed.indices.reversed() { mixed.swapAt(i, draw.below(i + 1)) }
      let again = DanishOrder.sorted(mixed) { $0 }
      #expect(
        again.map { DanishOrder.key($0) }
          == DanishOrder.sorted(Array(Set(names)).sorted()) { $0 }.map { DanishOrder.key($0) },
        "seed \(seed)")
    }
  }

  @Test(arguments: Phrase.allCases) func languagesHaveTheSamePlaces(phrase: Phrase) {
    func places(_ text: String) -> Set<Int> {
      Set((1...6).filter { text.contains("{\($0)}") })
    }
    #expect(places(phrase.danish) == places(phrase.english), "\(phrase)")
    #expect(!phrase.danish.isEmpty && !phrase.english.isEmpty)
  }

  static let englishWords: Set<String> = [
    "the", "and", "of", "with", "week", "weeks", "meeting", "meetings", "people", "group",
    "groups", "month", "day", "days", "school", "name", "time", "place", "host", "chief", "year",
    "from", "all", "are", "is", "you", "your", "this", "that", "than", "not", "proven",
  ]
  static let danishWords: Set<String> = [
    "og", "uge", "uger", "møde", "møder", "gruppe", "grupper", "dage", "skole", "navn", "tid",
    "sted", "vært", "chef", "år", "fra", "til", "alle", "er", "den", "det", "ikke", "bevist",
  ]

  static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init))
  }

  @Test(arguments: Phrase.allCases) func phrasesAreInTheirLanguage(phrase: Phrase) {
    let danish = ProseTests.words(phrase.danish).intersection(ProseTests.englishWords)
    // "til" and "all" look alike only where they are spelled alike; "alle" and "den" are Danish.
    #expect(danish.isEmpty, "\(phrase): \(danish)")
    let programme = phrase.english.replacingOccurrences(
      of: "Stærkere Læringsfællesskaber", with: "")
    #expect(ProseTests.words(programme).intersection(ProseTests.danishWords).isEmpty, "\(phrase)")
    #expect(!programme.contains { "æøåÆØÅ".contains($0) }, "\(phrase)")
  }

  @Test func noEnglishIsLeftInDanishReports() {
    let (programme, plan) = DemoYear.middle.cached()
    let options = ReportOptions(
      today: Day(year: 2027, month: 2, day: 1), previous: DemoYear.changed(plan))
    let files = ReportBook.files(plan: plan, programme: programme, options: options)
    let phrases = Phrase.allCases.filter {
      $0.english != $0.danish && $0.english.count > 8 && !$0.english.contains("{")
    }
    for line in ProseTests.lines(files) {
      let words = ProseTests.words(line).intersection(ProseTests.englishWords)
      #expect(words.isEmpty, "\(words) in \(line)")
      for phrase in phrases { #expect(!line.contains(phrase.english), "\(phrase) in \(line)") }
    }
    for line in TerminalSummary.lines(plan: plan, programme: programme) {
      #expect(ProseTests.words(line).intersection(ProseTests.englishWords).isEmpty, "\(line)")
    }
  }

  @Test func englishReportsAreEnglish() {
    let (programme, plan) = DemoYear.middle.cached()
    let options = ReportOptions(language: .english)
    let files = ReportBook.files(plan: plan, programme: programme, options: options)
    let phrases = Phrase.allCases.filter {
      $0.english != $0.danish && $0.danish.count > 8 && !$0.danish.contains("{")
    }
    for line in ProseTests.lines(files) {
      for phrase in phrases { #expect(!line.contains(phrase.danish), "\(phrase) in \(line)") }
    }
  }

  /// Every line that is said in some files, once, without numbers and spaces at its ends.
  private static func lines(_ files: [ReportFile]) -> [String] {
    var result: Set<String> = []
    for file in files {
      for line in file.words.split(separator: "\n") {
        let line = String(line.filter { !$0.isNumber })
        if line.contains(where: \.isLetter) { result.insert(line) }
      }
    }
    return result.sorted()
  }
}
