/// What is compared of one record, as text; what is not known is empty.
package struct LinkageRecord: Hashable, Sendable {
  package var name: String
  package var officialNumber: String
  package var phone: String
  /// Year, month and day.
  package var birth: String
  package var city: String

  package init(name: String, officialNumber: String, phone: String, birth: String, city: String) {
    (self.name, self.officialNumber, self.phone) = (name, officialNumber, phone)
    (self.birth, self.city) = (birth, city)
  }
}
