import SolverSupport

/// A shop-scheduling instance: jobs made of operations, each on a machine for a time.
public struct ShopInstance: Sendable {
  /// A name to show.
  public let name: String
  /// Whether a job's operations may go in any order.
  public let isOpen: Bool
  /// The machine of each operation of each job.
  public let machines: [[Int]]
  /// The time of each operation of each job.
  public let durations: [[Int]]
  /// The least makespan, if it is known.
  public let optimum: Int?

  /// Number of jobs.
  public var jobs: Int { machines.count }
  /// Number of machines, numbered from 0.
  public var machineCount: Int { (machines.joined().max() ?? -1) + 1 }
  /// The time of all operations together.
  public var horizon: Int { durations.joined().reduce(0, +) }

  /// A time by which some plan is ready: operations placed greedily in order of earliest start.
  ///
  /// - Complexity: O(n^2) in operations.
  public var greedyMakespan: Int {
    var next = Array(repeating: 0, count: jobs)
    var jobFree = Array(repeating: 0, count: jobs)
    var machineFree = Array(repeating: 0, count: machineCount)
    for _ in 0..<machines.joined().count {
      var choice = -1
      var start = Int.max
      for job in 0..<jobs where next[job] < machines[job].count {
        let ready = max(jobFree[job], machineFree[machines[job][next[job]]])
        if ready < start {
          start = ready
          choice = job
        }
      }
      let end = start + durations[choice][next[choice]]
      jobFree[choice] = end
      machineFree[machines[choice][next[choice]]] = end
      next[choice] += 1
    }
    return jobFree.max() ?? 0
  }

  /// The instance as MiniZinc data for `shop.mzn`.
  public var data: String {
    """
    jobs = \(jobs);
    machines = \(machineCount);
    ops = \(machines.first?.count ?? 0);
    horizon = \(greedyMakespan);
    machine = array2d(1..jobs, 1..ops, \(machines.joined().map { $0 + 1 }));
    duration = array2d(1..jobs, 1..ops, \(Array(durations.joined())));

    """
  }

  private init(name: String, text: String, optimum: Int) {
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) } }
    self.name = name
    isOpen = false
    machines = rows.map { row in stride(from: 0, to: row.count, by: 2).map { row[$0] } }
    durations = rows.map { row in stride(from: 1, to: row.count, by: 2).map { row[$0] } }
    self.optimum = optimum
  }

  /// Makes a random instance as Lawrence's: every job once on every machine, in random order, for
  /// 5 to 99 units (Lawrence, "Resource constrained project scheduling", 1984).
  public init(jobs: Int, machines count: Int, isOpen: Bool = false, seed: UInt64) {
    var random = RandomSource(seed: seed)
    var machines: [[Int]] = []
    var durations: [[Int]] = []
    for _ in 0..<jobs {
      var order = Array(0..<count)
      random.shuffle(&order)
      machines.append(isOpen ? Array(0..<count) : order)
      durations.append((0..<count).map { _ in 5 + random.below(95) })
    }
    name = "\(isOpen ? "open" : "job")-\(jobs)x\(count)-\(seed)"
    self.isOpen = isOpen
    self.machines = machines
    self.durations = durations
    optimum = nil
  }

  /// Fisher and Thompson's instance of 6 jobs ("Probabilistic learning combinations of local
  /// job-shop scheduling rules", 1963).
  public static let ft06 = ShopInstance(
    name: "ft06",
    text: """
      2 1 0 3 1 6 3 7 5 3 4 6
      1 8 2 5 4 10 5 10 0 10 3 4
      2 5 3 4 5 8 0 9 1 1 4 7
      1 5 0 5 2 5 3 3 4 8 5 9
      2 9 1 3 4 5 5 4 0 3 3 1
      1 3 3 3 5 9 0 10 4 4 2 1
      """, optimum: 55)

  /// Their instance of 10 jobs, open for 25 years.
  public static let ft10 = ShopInstance(
    name: "ft10",
    text: """
      0 29 1 78 2 9 3 36 4 49 5 11 6 62 7 56 8 44 9 21
      0 43 2 90 4 75 9 11 3 69 1 28 6 46 5 46 7 72 8 30
      1 91 0 85 3 39 2 74 8 90 5 10 7 12 6 89 9 45 4 33
      1 81 2 95 0 71 4 99 6 9 8 52 7 85 3 98 9 22 5 43
      2 14 0 6 1 22 5 61 3 26 4 69 8 21 7 49 9 72 6 53
      2 84 1 2 5 52 3 95 8 48 9 72 0 47 6 65 4 6 7 25
      1 46 0 37 3 61 2 13 6 32 5 21 9 32 8 89 7 30 4 55
      2 31 0 86 1 46 5 74 4 32 6 88 8 19 9 48 7 36 3 79
      0 76 1 69 3 76 5 51 2 85 9 11 6 40 7 89 4 26 8 74
      1 85 0 13 2 61 6 7 8 64 9 76 5 47 3 52 4 90 7 45
      """, optimum: 930)

  /// Lawrence's first instance.
  public static let la01 = ShopInstance(
    name: "la01",
    text: """
      1 21 0 53 4 95 3 55 2 34
      0 21 3 52 4 16 2 26 1 71
      3 39 4 98 1 42 2 31 0 12
      1 77 0 55 4 79 2 66 3 77
      0 83 3 34 2 64 1 19 4 37
      1 54 2 43 4 79 0 92 3 62
      3 69 4 77 1 87 2 87 0 93
      2 38 0 60 1 41 3 24 4 83
      3 17 1 49 4 25 0 44 2 98
      4 77 3 79 2 43 1 75 0 96
      """, optimum: 666)
}
