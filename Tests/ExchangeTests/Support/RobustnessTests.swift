import Programme
import Testing

@testable import Exchange

/// Nothing that comes from outside stops the program: cut files, random bytes, damage.
@Suite struct RobustnessTests {
  private static let calendar = crlf(
    """
    BEGIN:VCALENDAR
    BEGIN:VTIMEZONE
    TZID:X
    BEGIN:STANDARD
    DTSTART:20001029T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:æ
    DTSTART;TZID="X":20261005T083000
    DTEND;TZID="X":20261005T093000
    RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,-1FR;BYSETPOS=1,-1;COUNT=9
    EXDATE;TZID="X":20261204T083000
    RDATE;VALUE=PERIOD:20261006T080000Z/PT2H
    END:VEVENT
    BEGIN:VEVENT
    UID:æ
    RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=X:20261207T083000
    DTSTART;TZID=X:20261207T103000
    DURATION:P1DT2H
    END:VEVENT
    END:VCALENDAR
    """)
  private static let rows = Array(
    "\u{FEFF}id;navn;dato\r\n1;\"Lund, \"\"Åse\"\"\nx\";05-10-2026\r\n2;'=b;\r\n".utf8)
  private static let rules = Array("{ a: [1, 'æ', {b: -0x1F}], /* c */ \"d\": .5e3, }".utf8)

  private func readAll(_ bytes: [UInt8]) {
    var log = FaultLog(file: "x")
    _ = CSVReader.read(bytes, into: &log)
    _ = JSON5Parser.parse(bytes, into: &log)
    var faults: [Fault] = []
    var reader = BusyReader(window: DayRange(day("2026-08-01"), day("2027-07-31")))
    _ = reader.read([("x.ics", bytes)], faults: &faults)
    for fault in log.all + faults {
      #expect(!fault.problem.danish.isEmpty && !fault.remedy.english.isEmpty)
    }
  }

  @Test func filesCutAtAnyByte() {
    for file in [Self.calendar, Self.rows, Self.rules] {
      for length in 0..<file.count { readAll(Array(file[..<length])) }
    }
  }

  @Test func randomBytes() {
    for seed in 0..<200 {
      var random = TestRandom(seed: UInt64(seed))
      readAll(random.bytes(random.below(300)))
    }
  }

  @Test func damagedFiles() {
    for seed in 0..<600 {
      var random = TestRandom(seed: UInt64(seed))
      var file = [Self.calendar, Self.rows, Self.rules][seed % 3]
      for _ in 0...random.below(6) {
        let at = random.below(file.count)
        switch random.below(4) {
        case 0: file[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: file.remove(at: at)
        case 2: file.insert([0x22, 0x3B, 0x0A, 0x39, 0x2D][random.below(5)], at: at)
        default:
          let from = random.below(file.count)
          file.replaceSubrange(
            at..<at, with: file[from..<min(file.count, from + random.below(60))])
        }
        if file.isEmpty { file = [0x20] }
      }
      readAll(file)
    }
  }

  @Test func hugeAndDeep() {
    readAll([UInt8](repeating: 0x22, count: 300_001))
    readAll([UInt8](repeating: 0x3B, count: 300_000))
    readAll([UInt8](repeating: 0x7B, count: 300_000))
    readAll([UInt8](repeating: 0x39, count: 300_000))
    readAll(Array(String(repeating: "BEGIN:VEVENT\n", count: 20_000).utf8))
    readAll(Array(String(repeating: "\"a\n", count: 50_000).utf8))
    readAll(Array(String(repeating: "{a:", count: 50_000).utf8))
  }

  @Test func everyFaultHasItsTextsInBothLanguages() {
    var words: Set<String> = []
    for id in FaultID.allCases {
      #expect(words.insert(id.word).inserted)
      for text in [id.danish, id.english] {
        #expect(!text.problem.isEmpty && !text.remedy.isEmpty, "\(id.rawValue)")
      }
      for index in 0..<4 {
        let mark = "{\(index)}"
        let danish = (id.danish.problem + id.danish.remedy).contains(mark)
        let english = (id.english.problem + id.english.remedy).contains(mark)
        #expect(danish == english, "\(id.rawValue) \(mark)")
      }
      #expect(id.danish.problem != id.english.problem)
    }
  }
}
