import ConstraintSolving
import Generators

/// A benchmark problem: our model, and the MiniZinc model and data for the rivals.
struct KernelTask {
  let name: String
  let model: Model
  /// The order of decisions that the MiniZinc model asks for, too.
  var branchings: [Branching] = []
  /// The best objective, if it is known.
  var optimum: Int?
  /// The file in `Benchmarks/MiniZinc/models`, without its ending.
  var file = ""
  /// Data for it.
  var data = ""

  static var all: [KernelTask] {
    shops + golfers + golomb + quasigroups + meetings
  }

  private static var shops: [KernelTask] {
    let jobShops: [ShopInstance] = [
      .ft06, .la01, .ft10, ShopInstance(jobs: 10, machines: 5, seed: 1),
      ShopInstance(jobs: 15, machines: 5, seed: 2), ShopInstance(jobs: 8, machines: 8, seed: 3),
    ]
    let openShops = [
      ShopInstance(jobs: 4, machines: 4, isOpen: true, seed: 1),
      ShopInstance(jobs: 6, machines: 6, isOpen: true, seed: 2),
      ShopInstance(jobs: 8, machines: 8, isOpen: true, seed: 3),
    ]
    return (jobShops + openShops).map { instance in
      KernelTask(
        name: instance.name, model: KernelModels.shop(instance), optimum: instance.optimum,
        file: instance.isOpen ? "openshop" : "shop", data: instance.data)
    }
  }

  private static var golfers: [KernelTask] {
    [(3, 3, 4), (5, 3, 6), (8, 4, 5)].map { groups, size, weeks in
      KernelTask(
        name: "golfers-\(groups)-\(size)-\(weeks)",
        model: KernelModels.golfers(groups: groups, size: size, weeks: weeks), file: "golfers",
        data: "groups = \(groups); size = \(size); weeks = \(weeks);\n")
    }
  }

  private static var golomb: [KernelTask] {
    [(7, 25), (8, 34), (9, 44)].map { marks, optimum in
      KernelTask(
        name: "golomb-\(marks)", model: KernelModels.golomb(marks: marks),
        branchings: [Branching((0..<marks).map { IntVariable(id: $0) })], optimum: optimum,
        file: "golomb", data: "marks = \(marks);\n")
    }
  }

  private static var quasigroups: [KernelTask] {
    [(20, 170, 1), (25, 264, 2), (30, 381, 3)].map { order, holes, seed in
      let instance = QuasigroupInstance(order: order, holes: holes, seed: UInt64(seed))
      return KernelTask(
        name: instance.name, model: KernelModels.quasigroup(instance), file: "quasigroup",
        data: instance.data)
    }
  }

  private static var meetings: [KernelTask] {
    [
      MeetingsInstance(participants: 20, slots: 10, tables: 8, meetings: 50, seed: 1),
      MeetingsInstance(participants: 40, slots: 12, tables: 14, meetings: 120, seed: 2),
      MeetingsInstance(participants: 60, slots: 14, tables: 18, meetings: 200, seed: 3),
    ].map { instance in
      KernelTask(
        name: instance.name, model: KernelModels.meetings(instance), file: "meetings",
        data: instance.data)
    }
  }
}
