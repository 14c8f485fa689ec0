import Programme

extension Page {
  /// Writes the meetings at or for each workplace.
  mutating func writeWorkplaces() {
    writePrintChoice()
    let places = DanishOrder.sorted(view.organisation.workplaceIDs) { view.organisation[$0].name }
    for place in places {
      let events = view.ofWorkplace[place.index]
      if events.isEmpty { continue }
      let value = view.organisation[place]
      openCard(
        "a-\(place.rawValue)", value.name, district: value.district,
        [say.kind(value.kind), value.district.map { view.organisation[$0].name } ?? ""])
      writeEvents(events, caption: say(.workplaceCaption, value.name), of: nil)
      out.raw("</article>")
    }
  }

  /// Writes the choice to print what follows as well, which works without a script; most who print
  /// want the year, not hundreds of sheets.
  private mutating func writePrintChoice() {
    let say = self.say
    out.element("p", ["class": "choice"]) { out in
      out.void("input", ["id": "print-alle", "type": "checkbox"])
      out.element("label", ["for": "print-alle"], say(.printAll))
    }
  }

  /// Writes the meetings of each person, in the order of names.
  mutating func writePeople() {
    let (say, view) = (self.say, self.view)
    writeTools()
    for person in view.sorted(view.organisation.personIDs) {
      let value = view.organisation[person]
      let events = view.ofPerson[person.index]
      openCard(
        "p-\(person.rawValue)", value.name, district: value.district,
        [view.roles(person), view.belonging(person)])
      if let g = view.groupOf[person.index] {
        out.element("p") { out in
          out.words(say(.groupLink) + ": ")
          out.element("a", ["href": "#g-\(g)"], view.plan.groups[g].label)
        }
      }
      if events.isEmpty {
        out.element("p", say(.personNone))
      } else {
        writeEvents(events, caption: say(.personCaption, value.name), of: person)
      }
      out.raw("</article>")
    }
  }

  private mutating func openCard(
    _ id: String, _ title: String, district: DistrictID?, _ facts: [String]
  ) {
    let mark = district.map { "\($0.rawValue)" } ?? ""
    out.raw("\n<article class=\"card\" id=\"\(id)\" data-d=\"\(mark)\">")
    out.element("h3", title)
    out.element("p", facts.filter { !$0.isEmpty }.joined(separator: " \u{B7} "))
  }

  private mutating func writeEvents(_ events: [Int], caption: String, of person: PersonID?) {
    writeTable(
      caption: caption, isQuiet: true,
      columns: [
        TableColumn(say(.momentHeading)), TableColumn(say(.meetingHeading)),
        TableColumn(say(.placeHeading)),
      ],
      rows: events.map { i in
        let event = view.event(i)
        var title = view.longTitle(i)
        if let person, event.host == person { title += " (\(say(.hostHeading).lowercased()))" }
        return [view.shortMoment(i), title, view.place(i)]
      })
  }
}
