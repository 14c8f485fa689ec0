import SolverSupport
import Testing

@testable import Formats

@Suite struct FlatZincReaderTests {
  /// A fault: what is read, where it is found, and what the message must say.
  struct Fault: CustomTestStringConvertible {
    let text: String
    let at: String
    let says: String
    var testDescription: String { "\(text) -> \(at)" }
  }

  static let faults: [Fault] = [
    Fault(text: "", at: "1:1", says: "no solve item"),
    Fault(text: "solve satisfy", at: "1:14", says: "the end of the file found; expected \";\""),
    Fault(text: "solve satisfy;\nsolve satisfy;", at: "2:1", says: "second solve item"),
    Fault(text: "solve maybe;", at: "1:7", says: "expected satisfy, minimize or maximize"),
    Fault(text: "var 1..5 x;\nsolve satisfy;", at: "1:10", says: "expected \":\""),
    Fault(text: "var 1.5..2.5: x;\n", at: "1:5", says: "floats are not supported"),
    Fault(text: "var float: x;\n", at: "1:5", says: "floats are not supported"),
    Fault(text: "float: pi = 3.14;\n", at: "1:1", says: "floats are not supported"),
    Fault(text: "constraint p(1,\n  2.0);", at: "2:3", says: "floats are not supported"),
    Fault(text: "int: n;\n", at: "1:7", says: "parameter n has no value"),
    Fault(text: "array [1..2] of var int: a;\n", at: "1:27", says: "array a has no elements"),
    Fault(text: "array [2..3] of int: a = [1,2];\n", at: "1:8", says: "expected 1..n"),
    Fault(text: "1..3: n = 2;\n", at: "1:1", says: "begins no item"),
    Fault(text: "var 1..5: constraint;\n", at: "1:11", says: "expected a name"),
    Fault(text: "var 1..99999999999999999999: x;", at: "1:8", says: "beyond 64 bits"),
    Fault(text: "var 1..0x: x;", at: "1:8", says: "without digits"),
    Fault(text: "var 1..5a: x;", at: "1:8", says: "runs into a letter"),
    Fault(text: "constraint p(\"text\");", at: "1:14", says: "a string outside an annotation"),
    Fault(text: "constraint p(1) :: a(\"text);", at: "1:22", says: "without its closing quote"),
    Fault(text: "constraint p(?);", at: "1:14", says: "\"?\" has no meaning"),
    Fault(text: "constraint p(1.);", at: "1:15", says: "a lone \".\""),
    Fault(text: "constraint p([[1]]);", at: "1:15", says: "expected true, false, an integer"),
  ]

  @Test(arguments: faults) func faultsNameTheirPlace(_ fault: Fault) {
    do {
      _ = try FlatZincModel(reading: Array(fault.text.utf8))
      Issue.record("read without a fault")
    } catch {
      #expect("\(error.position.line):\(error.position.column)" == fault.at)
      #expect(error.message.contains(fault.says), "\(error.message)")
    }
  }

  static let everything = """
    % The whole grammar in one file.
    predicate p(int: a, var 1..5: b, array [int] of var bool: c, set of int: d, 1.0..2.0: e,
      var float: f, array [1..3] of set of 1..2: g, {1,2}: h, var set of {1,3}: i);
    bool: yes = true;
    int: n = -0x1F;
    set of int: s = {5, 1, 3};
    array [1..2] of set of int: sets = [1..2, {}];
    array [1..0] of int: nothing = [];
    var bool: b :: output_var :: is_defined_var;
    var {1, 3, 0o17}: x;
    var set of 1..4: u = {2};
    array [1..3] of var int: a :: output_array([1..3]) = [x, 7, x];
    constraint p(n, x, [b, yes, false], s, 1) :: domain :: q(1.5, "te\\"xt", [r(x), 1.0..2.0], {1});
    constraint t(a[2], []);
    solve :: seq_search([int_search([x], first_fail, indomain_min, complete)])
      minimize x;
    """

  @Test func wholeGrammarIsRead() throws {
    let model = try FlatZincModel(reading: Array(Self.everything.utf8))
    #expect(model.predicates.count == 1)
    #expect(model.predicates[0].parameters.count == 9)
    #expect(model.declarations.count == 9)
    #expect(model.constraints.count == 2)
    #expect(model.constraints[0].annotations.count == 2)
    guard case .int(let n)? = model.declarations[1].value?.kind else {
      Issue.record("n is no integer")
      return
    }
    #expect(n == -31)
    #expect(model.declarations[6].type.domain == IntegerSet([1, 3, 15]))
    guard case .minimize = model.goal.kind else {
      Issue.record("the goal is lost")
      return
    }
  }

  @Test func anyCutAndAnyChangedByteEndsInAModelOrAFault() {
    let source = Array(Self.everything.utf8)
    for length in source.indices {
      _ = try? FlatZincModel(reading: Array(source[..<length]))
    }
    var random = RandomSource(seed: 5)
    for _ in 0..<500 {
      var changed = source
      for _ in 0..<(1 + random.below(4)) {
        changed[random.below(changed.count)] = UInt8(random.below(256))
      }
      if let model = try? FlatZincModel(reading: changed) {
        _ = try? FlatZincProblem(model)
      }
    }
  }

  @Test func limitsHold() {
    let deep =
      "solve :: " + String(repeating: "a(", count: 5000) + String(repeating: ")", count: 5000)
      + " satisfy;"
    #expect(throws: FlatZincFault.self) { try FlatZincModel(reading: Array(deep.utf8)) }
    var limits = FlatZincLimits()
    limits.elements = 3
    let long = Array("array [1..4] of int: a = [1,2,3,4]; solve satisfy;".utf8)
    #expect(throws: FlatZincFault.self) { try FlatZincModel(reading: long, limits: limits) }
    limits.bytes = 10
    #expect(throws: FlatZincFault.self) { try FlatZincModel(reading: long, limits: limits) }
  }
}
