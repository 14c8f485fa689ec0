import ConstraintSolving
import SolverSupport
import Testing

@Suite("Models and what is refused")
struct ModelTests {
  private func fault(_ build: (inout Model) -> Void) -> ModelFault? {
    var model = Model()
    build(&model)
    do throws(ModelFault) {
      _ = try Solver(model)
      return nil
    } catch {
      return error
    }
  }

  @Test func numbersOutOfRangeAreRefused() {
    #expect(
      fault { _ = $0.newIntVariable(0...Int.max) } == .domainOutOfRange(IntVariable(id: 0)))
    #expect(
      fault { _ = $0.newIntVariable(Int.min...0) } == .domainOutOfRange(IntVariable(id: 0)))
    #expect(
      fault {
        let x = $0.newIntVariable(0...10)
        $0.add(Int.max * x <= 3)
      } == .sumOutOfRange(constraint: 0))
    #expect(
      fault {
        let x = $0.newIntVariable(0...10)
        $0.add(3 * (Int.max / 2 * x) <= 3)
      } == .sumOutOfRange(constraint: 0))
    #expect(
      fault {
        let x = $0.newIntVariable(0...10)
        $0.add(.product(1_000_000_000 * x, x.linear, equals: x.linear))
      } == .sumOutOfRange(constraint: 0))
  }

  @Test func strangersAreRefused() {
    #expect(
      fault { $0.add(IntVariable(id: 7) <= 3) } == .unknownVariable(constraint: 0))
    #expect(
      fault { $0.add(.clause([BoolVariable(code: 9)])) } == .unknownVariable(constraint: 0))
    #expect(
      fault { $0.add(.clause([BoolVariable(code: -3)])) } == .unknownVariable(constraint: 0))
    #expect(
      fault { $0.add(.clause([]), in: ConstraintGroup(id: 2)) }
        == .unknownVariable(constraint: 0))
    #expect(
      fault {
        let x = $0.newIntVariable(0...10)
        $0.add(.table([x.linear], rows: [[1, 2]]))
      } == .unequalLengths(constraint: 0))
    #expect(
      fault {
        let b = $0.newBoolVariable()
        $0.add(.allDifferent([]), iff: b)
      } == .cannotReify(constraint: 0, kind: "allDifferent"))
  }

  /// Whatever the numbers: refused or solved, and never a trap.
  @Test func extremesDoNotTrap() {
    let extremes = [Int.min, Int.min + 1, -Model.limit, 0, Model.limit, Int.max - 1, Int.max]
    for a in extremes {
      for b in extremes {
        for kind in 0..<12 {
          var model = Model()
          let x = model.newIntVariable(-Model.limit...Model.limit)
          let y = model.newIntVariable(0...1)
          let flag = model.newBoolVariable()
          switch kind {
          case 0: model.add(.linear(a * x, .lessOrEqual, b))
          case 1: model.add(.linear(a * flag + y, .equal, b))
          case 2: model.add(.linear(x + a, .notEqual, b), iff: flag)
          case 3: model.add(.gap(from: x.linear, to: y.linear, min(a, b)...max(a, b)))
          case 4: model.add(.count([flag], .greaterOrEqual, LinearExpression(a)), if: !flag)
          case 5: model.add(.precedence(x, y, gap: a))
          case 6: model.add(.element(index: y + a, of: [1, 2], base: b, equals: x))
          case 7: model.add(.table([x.linear, y.linear], rows: [[a, b], [b, a]]))
          case 8: model.add(.quotient(x.linear, y + a, equals: LinearExpression(b)))
          case 9:
            model.add(
              .cumulative(
                [Job(start: x + a, duration: y, demand: LinearExpression(b))],
                capacity: LinearExpression(a)))
          case 10: model.add(.power(y + a, y + b, equals: x.linear))
          default:
            _ = model.literal(x, atLeast: a)
            _ = model.literal(x, atMost: b)
            _ = model.literal(x, equals: a)
            model.add(.inverse([y.linear], [y.linear], base: a))
          }
          var options = SearchOptions()
          options.effort = Effort(limit: 1000)
          _ = try? Solver(model).solve(options)
        }
      }
    }
  }

  @Test func emptyDomainsHaveNoSolution() throws {
    var model = Model()
    _ = model.newIntVariable(Domain([Int]()))
    #expect(try Solver(model).enumerate() == .complete(0))
  }

  @Test func domainsMerge() {
    #expect(Domain([3, 1, 2, 7]).ranges == [1...3, 7...7])
    #expect(Domain(merging: [5...9, 0...4, 20...30, 25...40]).ranges == [0...9, 20...40])
    #expect(Domain(0...Int.max).count == Int.max)
    #expect(Domain([1, 3, 5]).count == 3)
    #expect(!Domain([1, 3]).contains(2))
    #expect(Domain(merging: [0...Int.max, 5...7]).ranges == [0...Int.max])
  }

  @Test func holesAreKept() throws {
    var model = Model()
    let x = model.newIntVariable([-4, 1, 2, 9])
    var seen: [Int] = []
    _ = try Solver(model).enumerate {
      seen.append($0[x])
      return true
    }
    #expect(seen.sorted() == [-4, 1, 2, 9])
  }

  @Test func sumsReadAsWritten() {
    var model = Model()
    let x = model.newIntVariable(0...3)
    let b = model.newBoolVariable()
    let sum = 2 * x - 3 * !b + 4
    let solution = Solution(values: [3], truths: [false], objective: nil)
    #expect(solution.value(of: sum) == 7)
    #expect((x + 1 < sum).holds(in: solution))
    #expect(!(x + 1 > sum).holds(in: solution))
    #expect((-x == -3).holds(in: solution))
    #expect((x != 2).holds(in: solution))
  }
}
