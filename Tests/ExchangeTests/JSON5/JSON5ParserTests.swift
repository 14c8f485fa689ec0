import Programme
import Testing

@testable import Exchange

@Suite struct JSON5ParserTests {
  private enum Colour: String, CaseIterable { case red, green }

  private func object(_ text: String, _ use: (JSONObject) -> Void) -> [String] {
    var log = FaultLog(file: "rules.json")
    guard let node = JSON5Parser.parse(Array(text.utf8), into: &log) else {
      return log.all.map(\.id)
    }
    let box = FaultBox(log)
    let object = JSONObject(node, path: "", faults: box)
    use(object)
    object.finish()
    return box.log.all.map {
      "\($0.id):\($0.place.row ?? 0):\($0.place.column ?? 0)"
    }
  }

  @Test func readsWhatPeopleWrite() {
    let text = """
      // a comment
      { /* another */ version: 1, 'single': 'it''s'.length, }
      """
    #expect(jsonFaults(text) == ["json-comma-missing:2:43", "json-colon-expected:2:46"])
    let good = """
      {
        version: +1, hex: 0x1F, half: .5, five: 5., big: 1e3, inf: -Infinity,
        "navn": 'Øst \\u00e6\\n\\
      videre', liste: [1, 2,], tom: {}, nul: null, ja: true, kø: 1,
      }
      """
    let faults = object(good) { object in
      #expect(object.integer("version", in: 0...9) == 1)
      #expect(object.integer("hex", in: 0...99) == 31)
      #expect(object.number("half", in: 0...9) == 0.5)
      #expect(object.number("five", in: 0...9) == 5)
      #expect(object.number("big", in: 0...9999) == 1000)
      #expect(object.number("inf", in: -Double.infinity...0) == -Double.infinity)
      #expect(object.text("navn") == "Øst æ\nvidere")
      #expect(object.integers("liste", in: 0...9) == [1, 2])
      #expect(object.object("tom")?.keys == [])
      #expect(object.text("nul") == nil)
      #expect(object.flag("ja") == true)
      #expect(object.integer("kø", in: 0...1) == 1)
    }
    #expect(faults == [])
  }

  @Test func namesUnknownKeysWithTheNearest() {
    let faults = object("{\n  versoin: 1,\n  andet: 2\n}") { _ = $0.integer("version", in: 0...9) }
    #expect(faults == ["json-key-is-misspelt:2:3", "json-key-is-unknown:3:3"])
  }

  @Test func collectsWrongTypesAndRanges() {
    let text = "{ a: 'x', b: 99,\n  c: 'grene', d: 'blue', e: '32-01-2026', f: {x: 1} }"
    let faults = object(text) { object in
      #expect(object.integer("a", in: 0...9) == nil)
      #expect(object.integer("b", in: 0...9) == nil)
      #expect(object.choice("c", of: Colour.self) == nil)
      #expect(object.choice("d", of: Colour.self) == nil)
      #expect(object.day("e") == nil)
      #expect(object.flag("f") == nil)
    }
    #expect(
      faults == [
        "json-type-is-wrong:1:6", "number-is-out-of-range:1:14", "choice-is-misspelt:2:6",
        "choice-is-unknown:2:18", "date-does-not-exist:2:29", "json-type-is-wrong:2:46",
      ])
  }

  @Test(arguments: [
    ("", "json-is-empty:1:1"), ("{", "json-is-cut:1:2"), ("{a:1", "json-is-cut:1:5"),
    ("{a=1}", "json-has-equal-sign:1:3"), ("{a 1}", "json-colon-expected:1:4"),
    ("{a:1,\na:2}", "json-key-is-double:2:1"), ("{a:1]", "json-comma-expected:1:5"),
    ("[1 2]", "json-comma-missing:1:4"), ("{a:b}", "json-word-is-unknown:1:4"),
    ("{a:}", "json-value-expected:1:4"), ("{a:007}", "json-number-is-unreadable:1:4"),
    ("{a:01-08-2026}", "json-number-is-unreadable:1:4"), ("{a:'x\n'}", "json-string-is-open:1:4"),
    ("{a:'\\u12'}", "json-escape-is-unknown:1:7"), ("{/* }", "json-comment-is-open:1:2"),
    ("{} x", "json-has-text-after:1:4"), ("{1a:1}", "json-key-expected:1:2"),
    ("{æ:ø}", "json-word-is-unknown:1:4"), ("{a:--1}", "json-number-is-unreadable:1:4"),
  ])
  func tellsWhereItWentWrong(text: String, fault: String) {
    #expect(jsonFaults(text) == [fault])
  }

  @Test func refusesDeepNestingWithoutHarm() {
    let text = String(repeating: "[", count: 100_000)
    #expect(jsonFaults(text) == ["json-is-too-deep:1:66"])
  }

  @Test func everyPrefixOfAFileIsSurvived() {
    let text = Array("{ a: [1, 'x\\u00e6', {b: 0x1F}], // c\n c: -Infinity, \"å\": .5e3 }".utf8)
    for length in 0..<text.count {
      var log = FaultLog(file: "rules.json")
      let node = JSON5Parser.parse(Array(text[..<length]), into: &log)
      #expect(node == nil && log.hasErrors, "cut at \(length)")
    }
  }
}
