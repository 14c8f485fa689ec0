import Foundation
import Planning
import Programme
import ProofFormat
import Verification

/// A bound that a plan claims, and whether its certificate bears it out.
struct BoundCheck {
  let bound: ProvenBound
  /// Whether there was a certificate to check.
  let isChecked: Bool
  /// Whether there is a proof beside the plan that cannot be read.
  var isUnreadable = false
  /// Whether what is claimed is borne out; so it is where nothing is claimed.
  let holds: Bool

  /// The bound as far as it is borne out: what it costs, and what is proven of that.
  var shown: ProvenBound {
    holds
      ? bound : ProvenBound(subject: bound.subject, objective: bound.objective, lowerBound: nil)
  }

  /// Checks the bounds of a plan against the certificates kept beside it.
  static func run(_ plan: Plan, _ input: FolderInput, _ console: Console) -> [BoundCheck] {
    let bytes = PlanStore.bytes(of: input.folder + "/" + PlanStore.proofPath)
    let proof = bytes.flatMap { try? JSONDecoder().decode(PlanProof.self, from: Data($0)) }
    if bytes != nil, proof == nil {
      console.problem(Words.proofUnreadable.with(PlanStore.proofPath, input.folder))
      // What is claimed and cannot be borne out does not hold.
      return plan.score.bounds.map {
        BoundCheck(bound: $0, isChecked: false, isUnreadable: true, holds: false)
      }
    }
    let prepared = PreparedProgramme(input.programme)
    if plan.score.bounds.isEmpty {
      return proof.map { known($0, plan, input.programme, prepared) } ?? []
    }
    return plan.score.bounds.map { check($0, plan, proof, input, prepared, console) }
  }

  /// What the calendar's bound is about.
  static let calendar = "calendar"

  /// A proof of an earlier plan that leaves more columns than this says nothing in time.
  private static let mostColumns = 50_000

  /// What the prices of an earlier plan prove of one that was changed since and claims nothing.
  private static func known(
    _ proof: PlanProof, _ plan: Plan, _ programme: Programme, _ prepared: PreparedProgramme
  ) -> [BoundCheck] {
    var bounds: [ProvenBound] = []
    for own in proof.groups {
      let organisation = programme.organisation
      guard
        let district = organisation.districtIDs.first(where: {
          organisation[$0].key == own.district
        })
      else { continue }
      let check = GroupBound(
        prepared, district: district, needsOpenings: own.needsOpenings)
      guard let objective = check.objective(of: plan) else { continue }
      let bound = ProvenBound(
        subject: own.district, objective: objective,
        lowerBound: min(objective, own.certificate.lowerBound + check.offset))
      let fault = check.fault(
        in: bound, certificate: own.certificate, mostColumns: mostColumns)
      if fault == nil { bounds.append(bound) }
    }
    if proof.calendar != nil {
      let bound = calendarBound(of: plan, proof, programme)
      if bound.lowerBound != nil { bounds.append(bound) }
    }
    return bounds.map { BoundCheck(bound: $0, isChecked: true, holds: true) }
  }

  /// The bound of a plan's calendar as the check computes it from the proof's prices.
  static func calendarBound(
    of plan: Plan, _ proof: PlanProof, _ programme: Programme
  ) -> ProvenBound {
    let objective = plan.score.calendarTotal
    let lower = proof.calendar.flatMap { CalendarBound(programme, plan: plan).lowerBound($0) }
    return ProvenBound(
      subject: calendar, objective: objective, lowerBound: lower.map { min($0, objective) })
  }

  private static func check(
    _ bound: ProvenBound, _ plan: Plan, _ proof: PlanProof?, _ input: FolderInput,
    _ prepared: PreparedProgramme, _ console: Console
  ) -> BoundCheck {
    let programme = input.programme
    if bound.subject == calendar, let proof, proof.calendar != nil {
      let own = calendarBound(of: plan, proof, programme)
      let holds =
        own.objective == bound.objective && (bound.lowerBound ?? 0) <= (own.lowerBound ?? 0)
      if !holds { console.problem(Words.calendarBoundFails.with(own.lowerBound ?? 0)) }
      return BoundCheck(bound: bound, isChecked: true, holds: holds)
    }
    let organisation = programme.organisation
    let district = organisation.districtIDs.first { organisation[$0].key == bound.subject }
    let own = proof?.groups.first { $0.district == bound.subject }
    var problem: Text?
    if let district {
      let check = GroupBound(
        prepared, district: district, needsOpenings: own?.needsOpenings ?? false)
      problem = own.flatMap { check.fault(in: bound, certificate: $0.certificate) }
      if check.objective(of: plan) != bound.objective {
        problem = Words.groupsCostOther.with(organisation[district].name)
      }
    } else if bound.subject == calendar {
      if plan.score.calendarTotal != bound.objective { problem = Words.calendarCostsOther.text }
    } else {
      problem = Words.boundOfNothing.with(bound.subject)
    }
    // Also where there are no prices to go by: nothing is proven to cost more than it does.
    if problem == nil, let lower = bound.lowerBound, lower > bound.objective {
      problem = Words.boundAboveCost.with(lower, bound.objective)
    }
    let isChecked = problem != nil || (district != nil && own != nil)
    // Whoever reads that something is proven is not to take a claim for it.
    if !isChecked, bound.lowerBound != nil {
      let name = district.map { Text.same(organisation[$0].name) } ?? Words.calendarSubject.text
      problem = Words.proofMissing.with(name, PlanStore.proofPath, input.folder)
    }
    if let problem { console.problem(problem) }
    return BoundCheck(bound: bound, isChecked: isChecked, holds: problem == nil)
  }

  /// The bound as a line.
  func line(_ programme: Programme, _ language: Language) -> String {
    let district = programme.organisation.districts.first { $0.key == bound.subject }
    let subject =
      bound.subject == BoundCheck.calendar
      ? Words.calendarSubject.text : Words.groupsSubject.with(district?.name ?? bound.subject)
    var text = Words.boundCost.with(subject, bound.objective).in(language)
    if let lower = bound.lowerBound {
      text += ", " + (holds ? Words.boundAtLeast : .boundClaimed).with(lower).in(language)
    } else if holds {
      return text + ", " + Words.boundUnknown.text.in(language)
    }
    let word: Words =
      isChecked ? (holds ? .proofRecomputed : .proofFails) : isUnreadable ? .unproven : .noProof
    return text + " (\(word.text.in(language)))"
  }
}
