import Programme

/// An audience in an activity: people by role, kind, district, workplace or name.
enum AudienceSection {
  static func read(_ entry: JSONObject, _ key: String, _ draft: FolderDraft) -> Audience? {
    guard let object = entry.object(key) else { return nil }
    let audience = Audience(
      roles: object.roles("roles") ?? [], kinds: object.kinds("kinds") ?? [],
      districts: ids(object, "districts", draft.districtKeys),
      workplaces: ids(object, "workplaces", draft.workplaceKeys),
      people: ids(object, "people", draft.personKeys))
    object.finish()
    return audience
  }

  private static func ids<ID: Identifier>(_ object: JSONObject, _ key: String, _ keys: KeyTable)
    -> Set<ID>
  {
    Set((object.references(key, in: keys) ?? []).map { ID($0) })
  }
}
