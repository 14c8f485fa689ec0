import ChainScheduling
import Exchange
import Foundation
import Programme
import SetPartitioning
import SolverSupport
import Testing

@testable import Planning

/// From the exported models and the plan alone, our own costs come out again.
@Suite struct ModelExportTests {
  @Test func theModelsAndThePlanGiveTheScore() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let models = ModelExport(programme, groups: plan.groups)

    // Only what was written counts from here on.
    let written = try JSONEncoder().encode(models.calendar)
    let calendar = try JSONDecoder().decode(CalendarModel.self, from: written)
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(PlanFile.file(of: plan, for: programme)))
        as? [String: Any])
    let solution = try Reading(calendar, record).solution()
    #expect(ScheduleCheck.breaches(of: solution, in: calendar.problem).isEmpty)
    let bound = try #require(plan.score.bounds.first { $0.subject == "calendar" })
    #expect(ScheduleCheck.cost(of: solution, in: calendar.problem).total == bound.objective)

    for model in models.groups {
      let own = try JSONDecoder().decode(
        GroupModel.self, from: try JSONEncoder().encode(model))
      var total = own.offset
      for group in try #require(record["groups"] as? [[String: Any]]) {
        let members = try #require(group["members"] as? [String])
        let positions = members.compactMap { own.people.firstIndex(of: $0) }
        if positions.count == members.count {
          total += try #require(own.problem.cost(of: positions))
        }
      }
      let bound = try #require(plan.score.bounds.first { $0.subject == own.district })
      #expect(total == bound.objective)
    }
    #expect(!models.groups.isEmpty)
  }

  /// Reads a solution of the exported problem out of a plan's record.
  private struct Reading {
    let model: CalendarModel
    let events: [String: [String: Any]]

    init(_ model: CalendarModel, _ record: [String: Any]) throws {
      self.model = model
      let list = try #require(record["events"] as? [[String: Any]])
      events = Dictionary(uniqueKeysWithValues: list.map { ($0["key"] as? String ?? "", $0) })
    }

    func solution() throws -> ScheduleSolution {
      var solution = ScheduleSolution(problem: model.problem)
      for (i, key) in model.events.enumerated() {
        guard let event = events[key] else { continue }
        let problem = model.problem.events[i]
        let time = try minutes(event)
        solution.starts[i] = Int32(try #require(problem.starts.firstIndex(of: time)))
        let place = event["workplace"] as? String ?? event["venue"] as? String
        let host = event["host"] as? String
        solution.places[i] = Int32(
          problem.places.firstIndex { option in
            (option.place < 0 ? nil : model.places[Int(option.place)]) == place
              && (option.host < 0 || model.resources[Int(option.host)] == host)
          } ?? 0)
        var there =
          (event["staff"] as? [String] ?? []) + [event["chief"] as? String].compactMap { $0 }
        for (r, role) in problem.roles.enumerated() {
          let choice = role.options.firstIndex { option in
            option.resource >= 0 && there.contains(model.resources[Int(option.resource)])
          }
          let empty = role.options.firstIndex { $0.resource < 0 }
          let position = try #require(choice ?? empty)
          solution.roles[i][r] = Int32(position)
          if let choice {
            there.removeAll { $0 == model.resources[Int(role.options[choice].resource)] }
          }
        }
        let guests = event["guests"] as? [String] ?? []
        solution.guests[i] = problem.guests.map {
          guests.contains(model.resources[Int($0.resource)])
        }
        if let pack = event["pack"] as? String {
          solution.variants[i] = Int32(try #require(model.packs[i].firstIndex(of: pack)))
        }
      }
      for (a, attendance) in model.problem.attendances.enumerated() {
        let person = model.resources[Int(attendance.resource)]
        let option = attendance.options.firstIndex { option in
          let first = Int(model.problem.chains[Int(option.chain)].events[0])
          let people = events[model.events[first]]?["participants"] as? [String] ?? []
          return people.contains(person)
        }
        solution.attendances[a] = Int32(option ?? -1)
      }
      return solution
    }

    private func minutes(_ event: [String: Any]) throws -> Int32 {
      let date = try #require(event["day"] as? String).split(separator: "-").compactMap { Int($0) }
      let time = try #require(event["start"] as? String).split(separator: ":").compactMap {
        Int($0)
      }
      let day = try #require(Day(year: date[0], month: date[1], day: date[2]))
      let first = try #require(
        Day(year: model.firstDay[0], month: model.firstDay[1], day: model.firstDay[2]))
      return Int32(first.distance(to: day) * 1440 + time[0] * 60 + time[1])
    }
  }
}
