import Testing

@testable import Formats

@Suite struct FlatZincEncodingFaultTests {
  struct Fault: CustomTestStringConvertible {
    let text: String
    let at: String
    let says: String
    var testDescription: String { text }
  }

  static let faults: [Fault] = [
    Fault(text: "constraint int_le(x,1);", at: "1:19", says: "x is not declared"),
    Fault(text: "var 1..2: x; var 1..2: x;", at: "1:14", says: "x is declared twice"),
    Fault(text: "constraint frobnicate(1);", at: "1:12", says: "frobnicate with 1 arguments"),
    Fault(text: "constraint float_le(1,2);", at: "1:12", says: "floats are not supported"),
    Fault(text: "constraint int_le(true,[1]);", at: "1:24", says: "expected an integer"),
    Fault(text: "constraint int_lin_le([1,2],[3],4);", at: "1:12", says: "2 weights for 1"),
    Fault(text: "constraint bool_clause(3,[]);", at: "1:24", says: "expected an array"),
    Fault(text: "constraint bool_clause([3],[]);", at: "1:24", says: "array of Booleans"),
    Fault(text: "constraint set_card(1,1);", at: "1:21", says: "expected a set"),
    Fault(text: "var set of int: s;", at: "1:1", says: "may hold any integer"),
    Fault(text: "var set of 1..99999999: s;", at: "1:1", says: "possible elements"),
    Fault(text: "var 0..9999999999: x;", at: "1:1", says: "the kernel's integers end"),
    Fault(text: "array [1..2] of int: a = [1];", at: "1:26", says: "1 elements; expected 2"),
    Fault(text: "int: n = true;", at: "1:10", says: "another type"),
    Fault(text: "constraint int_le(a[1],2);", at: "1:19", says: "a is not declared"),
    Fault(
      text: "array [1..1] of int: a = [1]; constraint int_le(a[2],2);", at: "1:49",
      says: "a[2] is no element"),
    Fault(text: "constraint aarshjul_table_int([1,2],[1,2,3]);", at: "1:12", says: "3 cells for 2"),
    Fault(text: "constraint aarshjul_regular([1],2,2,[1],1,{});", at: "1:12", says: "automaton"),
  ]

  @Test(arguments: faults) func faultsNameTheirPlace(_ fault: Fault) throws {
    let model = try FlatZincModel(reading: Array((fault.text + " solve satisfy;").utf8))
    do {
      _ = try FlatZincProblem(model)
      Issue.record("encoded without a fault")
    } catch {
      let fault2 = try #require(error as FlatZincFault?)
      #expect("\(fault2.position.line):\(fault2.position.column)" == fault.at)
      #expect(fault2.message.contains(fault.says), "\(fault2.message)")
    }
  }

  @Test func extremeNumbersDoNotTrap() throws {
    let values = ["9223372036854775807", "-9223372036854775808", "0", "-1"]
    for a in values {
      for b in values {
        let text = """
          var -3..3: x; var bool: r; var set of 0..3: s;
          constraint int_le_reif(x,\(a),r); constraint int_lt_reif(\(a),x,r);
          constraint int_gt_reif(x,\(b),r); constraint int_plus(\(a),\(b),x);
          constraint int_times(\(a),x,\(b)); constraint int_div(\(a),\(b),x);
          constraint int_lin_le([\(a),\(b)],[x,\(a)],\(b)); constraint set_in(x,\(a)..\(b));
          constraint set_in(\(a),s); constraint int_abs(\(a),x); constraint int_pow(x,\(a),\(b));
          constraint fzn_count_eq([x],\(a),\(b)); constraint array_int_element(\(a),[\(b)],x);
          constraint aarshjul_inverse([x],\(a),[x],\(b)); constraint aarshjul_circuit([x],\(a));
          constraint aarshjul_link_set_to_booleans(s,[r],\(a));
          constraint fzn_cumulative([x],[\(a)],[\(b)],\(a));
          solve minimize x;
          """
        let model = try FlatZincModel(reading: Array(text.utf8))
        _ = try? FlatZincProblem(model)
        var checker = FlatZincChecker(model)
        _ = checker.isSatisfied(by: [.int(1), .bool(true), .set(IntegerSet([1]))])
      }
    }
  }
}
