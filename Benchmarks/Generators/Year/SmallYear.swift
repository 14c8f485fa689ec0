/// A folder of one small district whose year is quick to plan: for tests that plan it many times.
public enum SmallYear {
  /// Twelve heads with sparring groups, meetings of the district, workshops and a learning day.
  public static func folder() -> GeneratedFolder {
    var tiny = TinyFolder()
    tiny.heads(12)
    tiny.person("partner1", "Ane Holm", "læringspartner")
    tiny.person("partner2", "Per Lund", "læringspartner")
    tiny.venue("hal", "Hallen", capacity: 60)
    tiny.sparring(
      windows: [
        ("24-08-2026", "30-10-2026"), ("02-11-2026", "29-01-2027"), ("01-02-2027", "31-03-2027"),
        ("01-04-2027", "11-06-2027"),
      ])
    tiny.activities.append(
      """
          {
            id: "distriktsmoede", kind: "meeting", name: "Distriktsmøde", subject: "district",
            count: 3, minutes: 120, starts: ["08:30", "10:00", "13:00"],
            gap: { minWeeks: 4, idealWeeks: 9, maxWeeks: 30 },
            required: { roles: ["leader"] }, chief: "all", place: "none",
          },
          {
            id: "samtale", kind: "conversation", name: "Læringssamtale",
            workplaces: { kinds: ["school", "daycare"] }, count: 1, minutes: 120,
            starts: ["08:30", "10:00", "13:00"],
            windows: [{ from: "07-09-2026", to: "28-05-2027" }],
            required: { roles: ["leader"] }, staff: [{ role: "learningPartner", count: 1 }],
            place: "subject",
          },
          {
            id: "laeringsdag", kind: "learningDay", name: "Læringsdag", count: 1, minutes: 360,
            starts: ["09:00"], repeats: 2,
            windows: [{ from: "11-01-2027", to: "26-03-2027" }],
            required: { roles: ["leader"] }, staff: [{ role: "learningPartner", count: 1 }],
            place: "venue",
          },
      """)
    tiny.note = "A small year."
    return tiny.folder
  }
}
