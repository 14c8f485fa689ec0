import Programme

extension PlanView {
  private func key(_ place: Place?) -> String? {
    switch place {
    case .workplace(let id)?: organisation[id].key
    case .venue(let id)?: organisation[id].key
    case nil: nil
    }
  }

  private func districtName(_ i: Int) -> String? {
    districtOf[i].map { organisation[$0].name }
  }

  /// All meetings in order of time; its first columns are those of `pins.csv`, so that rows can be
  /// copied there to fix an event.
  var meetingSheet: TableSheet {
    var sheet = TableSheet(
      header: [
        say(.sheetType), say(.sheetEvent), say(.sheetDate), say(.sheetTime), say(.sheetPlace),
        say(.sheetHost), say(.sheetTitle), say(.district), say(.sheetMinutes), say(.sheetDays),
        say(.sheetPlaceName), say(.sheetHostName), say(.chiefHeading), say(.sheetStaff),
        say(.attendance), say(.sheetPack), say(.sheetDeadline), say(.sheetLocked),
      ].map { $0.lowercased() })
    for i in order {
      let event = plan.events[i]
      let pack = event.pack.map { programme.pack($0)?.name ?? $0 }
      sheet.append([
        .text(say(.sheetTypeEvent)), .text(event.key.text), .day(event.day), .minute(event.start),
        SheetCell(key(event.place)), SheetCell(event.host.map { organisation[$0].key }),
        .text(longTitle(i)), SheetCell(districtName(i)), .integer(event.minutes),
        .integer(event.dayCount), SheetCell(place(i)), SheetCell(event.host.map { name($0) }),
        SheetCell(event.chief.map { name($0) }),
        SheetCell(sorted(event.staff).map { name($0) }.joined(separator: ", ")),
        .integer(event.participants.count + event.guests.count), SheetCell(pack),
        event.deadline.map { .day($0) } ?? .empty, .text(say(event.isLocked ? .yes : .no)),
      ])
    }
    return sheet
  }

  /// The groups, a row a member; its first columns are those of `history/groups.csv`, so that it is
  /// next year's history as it stands.
  var groupSheet: TableSheet {
    var sheet = TableSheet(
      header: [
        say(.sheetYear), say(.sheetGroup), say(.sheetPerson), say(.sheetHosted), say(.name),
        say(.workplace), say(.kind), say(.district),
      ].map { $0.lowercased() })
    for year in years {
      for (g, group) in plan.groups.enumerated() {
        let events = ofGroup[g].map { plan.events[$0] }.filter { $0.key.year == year.startYear }
        for person in sorted(group.members) {
          sheet.append([
            .text(year.label), .text(group.label), .text(organisation[person].key),
            .integer(events.count { $0.host == person }), .text(name(person)),
            SheetCell(belonging(person)), .text(say.kind(organisation.kind(of: person))),
            .text(organisation[group.district].name),
          ])
        }
      }
    }
    return sheet
  }

  /// Who comes to what, a row for each person at each meeting.
  var attendanceSheet: TableSheet {
    var sheet = TableSheet(
      header: [
        say(.sheetEvent), say(.sheetTitle), say(.sheetDate), say(.sheetTime), say(.sheetPerson),
        say(.name), say(.workplace), say(.sheetPart),
      ].map { $0.lowercased() })
    for i in order {
      let event = plan.events[i]
      let key = event.key.text
      let title = longTitle(i)
      for person in sorted(event.people) {
        sheet.append([
          .text(key), .text(title), .day(event.day), .minute(event.start),
          .text(organisation[person].key), .text(name(person)), SheetCell(belonging(person)),
          .text(part(of: person, in: event)),
        ])
      }
    }
    return sheet
  }

  /// What somebody is at an event, in a word.
  private func part(of person: PersonID, in event: PlannedEvent) -> String {
    if event.host == person { return say(.partHost) }
    if event.chief == person { return say(.partChief) }
    if event.staff.contains(person) { return say(.partStaff) }
    if event.facilitators.contains(person) { return say(.partFacilitator) }
    return event.guests.contains(person) ? say(.partGuest) : say(.partMember)
  }

  /// What each official has to do and what each leader carries.
  var loadSheet: TableSheet {
    var sheet = TableSheet(
      header: [
        say(.sheetPerson), say(.name), say(.sheetRole), say(.district), say(.loadMeetings),
        say(.loadHours), say(.fairnessPoints), say(.fairnessMondays), say(.fairnessEarly),
        say(.fairnessLate), say(.fairnessHosted), say(.fairnessTravel),
      ].map { $0.lowercased() })
    func head(_ person: PersonID, _ role: String) -> [SheetCell] {
      let value = organisation[person]
      return [
        .text(value.key), .text(value.name), .text(role),
        SheetCell(value.district.map { organisation[$0].name }),
      ]
    }
    for role in [Role.chief, .learningPartner, .consultant] {
      for load in loads(role) {
        sheet.append(
          head(load.person, say.role(role)) + [
            .integer(load.meetings), .thousandths(load.minutes * 1000 / 60),
          ])
      }
    }
    for burden in burdens {
      let minutes = ofPerson[burden.person.index].reduce(0) {
        $0 + self.minutes($1, of: burden.person)
      }
      sheet.append(
        head(burden.person, say.role(.leader)) + [
          .integer(burden.meetings), .thousandths(minutes * 1000 / 60), .integer(burden.points),
          .integer(burden.mondays), .integer(burden.early), .integer(burden.late),
          .integer(burden.hosted), .integer(burden.travelMinutes),
        ])
    }
    return sheet
  }

  /// What has changed since the plan before: events, then people between groups.
  func changeSheet(since before: PlanView) -> TableSheet {
    var sheet = TableSheet(
      header: [
        say(.changeKind), say(.sheetEvent), say(.sheetTitle), say(.sheetDateBefore),
        say(.sheetTimeBefore), say(.sheetPlaceBefore), say(.sheetDate), say(.sheetTime),
        say(.sheetPlaceName), say(.sheetPerson), say(.name), say(.sheetGroupBefore),
        say(.sheetGroup), say(.whatDiffers),
      ].map { $0.lowercased() })
    func when(_ view: PlanView, _ event: PlannedEvent?) -> [SheetCell] {
      guard let event, let i = view.position(of: event.key) else {
        return [.empty, .empty, .empty]
      }
      return [.day(event.day), .minute(event.start), SheetCell(view.place(i))]
    }
    for change in plan.changes(since: before.plan).sorted(by: { $0.isBefore($1) }) {
      sheet.append(
        [
          .text(say.change(change.kind)), .text(change.key.text),
          .text(name(of: change, before: before)),
        ] + when(before, change.before) + when(self, change.after)
          + Array(repeating: SheetCell.empty, count: 4) + [SheetCell(whatDiffers(change))])
    }
    for move in plan.groupMoves(since: before.plan) {
      sheet.append(
        [.text(say(.changeGroup))] + Array(repeating: SheetCell.empty, count: 8) + [
          .text(organisation[move.person].key), .text(name(move.person)), SheetCell(move.from),
          SheetCell(move.to),
        ])
    }
    return sheet
  }
}
