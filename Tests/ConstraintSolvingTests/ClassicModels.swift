import ConstraintSolving

/// Problems that everybody knows the answer of.
enum ClassicModels {
  /// Queens on a board of n by n, none attacking another.
  static func queens(_ n: Int) -> Model {
    var model = Model()
    let row = (0..<n).map { _ in model.newIntVariable(0...n - 1) }
    model.add(.allDifferent(row.map(\.linear)))
    model.add(.allDifferent(row.enumerated().map { $1 + $0 }))
    model.add(.allDifferent(row.enumerated().map { $1 - $0 }))
    return model
  }

  /// One pigeon too many.
  static func pigeons(_ holes: Int) -> Model {
    var model = Model()
    let nest = (0...holes).map { _ in (0..<holes).map { _ in model.newBoolVariable() } }
    for pigeon in nest { model.add(.clause(pigeon)) }
    for hole in 0..<holes { model.add(.atMost(1, of: nest.map { $0[hole] })) }
    return model
  }

  /// A magic square of three by three.
  static func magicSquare() -> Model {
    var model = Model()
    let x = (0..<9).map { _ in model.newIntVariable(1...9) }
    model.add(.allDifferent(x.map(\.linear)))
    let lines = [
      [0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6],
    ]
    for line in lines { model.add(LinearExpression.sum(line.map { x[$0] }) == 15) }
    return model
  }

  /// Marks on a ruler, all distances different.
  static func golomb(_ marks: Int) -> Model {
    var model = Model()
    let mark = (0..<marks).map { _ in model.newIntVariable(0...marks * marks) }
    model.add(mark[0] == 0)
    for (a, b) in zip(mark, mark.dropFirst()) { model.add(a < b) }
    var distances: [LinearExpression] = []
    for i in mark.indices { for j in 0..<i { distances.append(mark[i] - mark[j]) } }
    model.add(.allDifferent(distances))
    model.minimize(mark[marks - 1])
    return model
  }

  /// Fisher and Thompson's shop of six jobs on six machines, 1963: machine and length, job by job.
  static let ft06 = [
    [2, 1, 0, 3, 1, 6, 3, 7, 5, 3, 4, 6], [1, 8, 2, 5, 4, 10, 5, 10, 0, 10, 3, 4],
    [2, 5, 3, 4, 5, 8, 0, 9, 1, 1, 4, 7], [1, 5, 0, 5, 2, 5, 3, 3, 4, 8, 5, 9],
    [2, 9, 1, 3, 4, 5, 5, 4, 0, 3, 3, 1], [1, 3, 3, 3, 5, 9, 0, 10, 4, 4, 2, 1],
  ]

  static let tinyShop = [
    [0, 3, 1, 2, 2, 2], [0, 2, 2, 1, 1, 4], [1, 4, 2, 3, 0, 1],
  ]

  static func jobShop(_ jobs: [[Int]]) -> Model {
    var model = Model()
    let horizon = jobs.joined().enumerated().reduce(0) {
      $0 + ($1.offset % 2 == 1 ? $1.element : 0)
    }
    var onMachine: [Int: [Job]] = [:]
    let end = model.newIntVariable(0...horizon)
    for job in jobs {
      var ready = LinearExpression(0)
      for k in stride(from: 0, to: job.count, by: 2) {
        let start = model.newIntVariable(0...horizon)
        model.add(ready <= start)
        ready = start + job[k + 1]
        onMachine[job[k], default: []].append(Job(start: start, duration: job[k + 1]))
      }
      model.add(ready <= end)
    }
    for machine in onMachine.keys.sorted() { model.add(.disjunctive(onMachine[machine] ?? [])) }
    model.minimize(end)
    return model
  }

  /// A knapsack: pairs of worth and weight.
  static func knapsack(_ things: [(worth: Int, weight: Int)], room: Int) -> Model {
    var model = Model()
    let taken = things.map { _ in model.newBoolVariable() }
    model.add(LinearExpression.sum(things.map(\.weight), taken) <= room)
    model.maximize(LinearExpression.sum(things.map(\.worth), taken))
    return model
  }
}
