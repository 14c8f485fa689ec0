import Formats
import SetPartitioning
import Testing

@Suite struct MDGPLIBTests {
  @Test func readsDistancesAsNegativeCosts() throws {
    let instance = try MDGPLIB.instance(
      "4 2 ss 2 2 2 2\n0 1 3.5\n0 2 1\n\n0 3 2\n1 2 0\n1 3 1\n2 3 7\n")
    #expect(instance.problem.count == 4)
    #expect(instance.problem.sizes == [SizeCost(2)])
    #expect(instance.groups == 2)
    #expect(instance.problem.pairCosts[1] == -4)
    #expect(instance.problem.pairCosts[3 * 4 + 2] == -7)
    #expect(Partitioner.solve(instance.problem).partition?.cost == -11)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let distances: [Int32] = [0, 5, 6, 5, 0, 7, 6, 7, 0]
    let text = MDGPLIB.text(distances: distances, count: 3, groups: 2, sizes: 1...2)
    let instance = try MDGPLIB.instance(text)
    #expect(instance.problem.pairCosts == distances.map { -$0 })
    #expect(instance.sizes == 1...2)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let id: String
    let text: String
    let line: Int
    let part: String
    var testDescription: String { id }
  }

  static let faults = [
    Case(id: "nothing", text: "", line: 1, part: "empty"),
    Case(id: "only blank lines", text: "\n \n", line: 1, part: "empty"),
    Case(id: "negative number", text: "-3 2 ss", line: 1, part: "1 to 4096"),
    Case(id: "huge number", text: "99999999999999999999 2 ss", line: 1, part: "whole number"),
    Case(id: "more than memory holds", text: "4000000000 2 ss", line: 1, part: "1 to 4096"),
    Case(id: "no groups", text: "4 0 ss", line: 1, part: "1 to 4096"),
    Case(id: "kind in the wrong place", text: "ss 4 2 2 2 2 2", line: 1, part: "whole number"),
    Case(id: "unknown kind", text: "4 2 xx 2 2 2 2", line: 1, part: "ss or ds"),
    Case(id: "sizes cut short", text: "4 2 ss 2 2 2", line: 1, part: "missing"),
    Case(id: "sizes the wrong way round", text: "4 2 ds 3 1 2 2", line: 1, part: "3 to 1"),
    Case(id: "sizes that do not fit", text: "4 2 ss 1 1 1 1", line: 1, part: "do not allow"),
    Case(id: "too many sizes", text: "2 1 ss 2 2 2 2\n0 1 5", line: 1, part: "nothing after"),
    Case(id: "element too large", text: "2 1 ss 2 2\n\n0 2 5", line: 3, part: "from 0 to 1"),
    Case(id: "element with itself", text: "2 1 ss 2 2\n1 1 5", line: 2, part: "two elements"),
    Case(id: "negative element", text: "2 1 ss 2 2\n-1 1 5", line: 2, part: "from 0 to 1"),
    Case(id: "no distance", text: "2 1 ss 2 2\n0 1", line: 2, part: "distance"),
    Case(id: "distance in words", text: "2 1 ss 2 2\n0 1 far", line: 2, part: "distance"),
    Case(id: "infinite distance", text: "2 1 ss 2 2\n0 1 inf", line: 2, part: "distance"),
    Case(id: "no number", text: "2 1 ss 2 2\n0 1 nan", line: 2, part: "distance"),
    Case(id: "distance too large", text: "2 1 ss 2 2\n0 1 1e9", line: 2, part: "distance"),
    Case(id: "pair twice", text: "2 1 ss 2 2\n0 1 5\n1 0 6", line: 3, part: "twice"),
    Case(id: "cut short", text: "3 1 ss 3 3\n0 1 5\n0 2 6\n", line: 3, part: "2 of 3"),
  ]

  @Test(arguments: faults) func saysWhatIsWrongAndWhere(_ wrong: Case) {
    do {
      _ = try MDGPLIB.instance(wrong.text)
      Issue.record("accepted")
    } catch {
      #expect(error.message.contains(wrong.part))
      #expect(wrong.id == "only blank lines" || error.line == wrong.line)
    }
  }
}
