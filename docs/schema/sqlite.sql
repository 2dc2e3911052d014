CREATE TABLE agreement (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  from_calendar TEXT NOT NULL,
  until_day INTEGER,
  until_calendar TEXT,
  words TEXT NOT NULL,
  document_id BLOB,
  document_name TEXT,
  media_type TEXT,
  size INTEGER,
  document_hash BLOB,
  renews_id BLOB,
  keeper_id BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  next_due INTEGER,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, year, serial),
  FOREIGN KEY (association_id, keeper_id) REFERENCES staff(association_id, id)
) STRICT;

CREATE TABLE agreement_part (
  association_id BLOB NOT NULL,
  agreement_id BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('breach', 'obligation')),
  number INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (association_id, agreement_id, kind, number),
  FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_party (
  association_id BLOB NOT NULL,
  agreement_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  party_id BLOB NOT NULL,
  PRIMARY KEY (association_id, agreement_id, number),
  FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id),
  FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE appeal_rule (
  association_id BLOB PRIMARY KEY NOT NULL REFERENCES association(id),
  lodging_days INTEGER NOT NULL,
  answer_days INTEGER NOT NULL
) STRICT;

CREATE TABLE application (
  association_id BLOB NOT NULL REFERENCES association(id),
  token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
  service_id BLOB NOT NULL,
  answers TEXT NOT NULL,
  updated_at INTEGER NOT NULL, service_version INTEGER, form TEXT,
  PRIMARY KEY (association_id, token_hash)
) STRICT;

CREATE TABLE application_file (
  association_id BLOB NOT NULL,
  token_hash BLOB NOT NULL,
  code TEXT NOT NULL,
  document_id BLOB NOT NULL,
  document_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  document_hash BLOB NOT NULL,
  PRIMARY KEY (association_id, token_hash, code),
  FOREIGN KEY (association_id, token_hash) REFERENCES application(association_id, token_hash) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE association (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  slug TEXT NOT NULL UNIQUE,
  name_ar TEXT NOT NULL,
  name_en TEXT NOT NULL,
  licence TEXT,
  city TEXT,
  host TEXT UNIQUE,
  kind TEXT NOT NULL,
  is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  settings_version INTEGER NOT NULL,
  policy_in_force BLOB,
  created_at INTEGER NOT NULL
, phone TEXT, email TEXT) STRICT;

CREATE TABLE bank_layout (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  columns TEXT NOT NULL,
  has_header INTEGER NOT NULL CHECK (has_header IN (0, 1)),
  counts_halalas INTEGER NOT NULL CHECK (counts_halalas IN (0, 1)),
  encoding TEXT NOT NULL,
  separator TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, name)
) STRICT;

CREATE TABLE beneficiary_file (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  number TEXT NOT NULL,
  party_id BLOB NOT NULL,
  name TEXT NOT NULL,
  mobile TEXT NOT NULL,
  category TEXT NOT NULL,
  since INTEGER NOT NULL,
  renewal INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('current', 'suspended', 'ended')),
  reason TEXT NOT NULL,
  ending TEXT,
  told_of INTEGER,
  version INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, party_id),
  UNIQUE (association_id, number),
  FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
) STRICT;

CREATE TABLE booking (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  place_id BLOB NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  seat INTEGER NOT NULL,
  service_id BLOB,
  name TEXT NOT NULL,
  mobile TEXT NOT NULL,
  channel TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  booked_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  day INTEGER NOT NULL,
  holds INTEGER NOT NULL, destroyed_on TEXT,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, year, serial),
  FOREIGN KEY (association_id, place_id) REFERENCES reception_place(association_id, id),
  FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE booking_code (
  association_id BLOB NOT NULL,
  booking_id BLOB NOT NULL,
  code_hash BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  issued INTEGER NOT NULL,
  window_at INTEGER NOT NULL,
  token_hash BLOB,
  token_until INTEGER,
  PRIMARY KEY (association_id, booking_id),
  FOREIGN KEY (association_id, booking_id) REFERENCES booking(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE budget (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  service_id BLOB NOT NULL,
  year INTEGER NOT NULL,
  granted INTEGER NOT NULL CHECK (granted > 0),
  version INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, year, service_id)
) STRICT;

CREATE TABLE chain (
  association_id BLOB NOT NULL PRIMARY KEY REFERENCES association(id),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE committee (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  name_ar TEXT NOT NULL,
  name_en TEXT NOT NULL,
  quorum INTEGER,
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  version INTEGER NOT NULL, purpose TEXT,
  PRIMARY KEY (association_id, id)
) STRICT;

CREATE TABLE committee_member (
  association_id BLOB NOT NULL,
  committee_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  staff_id BLOB NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER,
  PRIMARY KEY (association_id, committee_id, number),
  UNIQUE (association_id, committee_id, staff_id),
  FOREIGN KEY (association_id, committee_id) REFERENCES committee(association_id, id),
  FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
  association_id BLOB NOT NULL REFERENCES association(id),
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (association_id, name, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE data_request (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  party_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  wish TEXT NOT NULL,
  channel TEXT NOT NULL,
  taken_by BLOB NOT NULL,
  taken_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  due INTEGER NOT NULL,
  identity_method TEXT,
  identity_by BLOB,
  identity_at INTEGER,
  extension_reason TEXT,
  extended_by BLOB,
  extended_at INTEGER,
  reasons TEXT,
  ended_by BLOB,
  ended_at INTEGER,
  version INTEGER NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)), destroyed_on TEXT, asked_on BLOB,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, year, serial),
  FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
) STRICT;

CREATE TABLE deadline_watch (
  association_id BLOB PRIMARY KEY NOT NULL REFERENCES association(id),
  reminders TEXT NOT NULL,
  escalations TEXT NOT NULL
) STRICT;

CREATE TABLE destruction (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  class TEXT NOT NULL,
  years INTEGER NOT NULL,
  basis TEXT NOT NULL,
  state TEXT NOT NULL,
  proposed_by BLOB NOT NULL,
  proposed_at INTEGER NOT NULL,
  decided_by BLOB,
  decided_at INTEGER,
  carried_by BLOB,
  carried_at INTEGER,
  version INTEGER NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, year, serial),
  FOREIGN KEY (association_id, proposed_by) REFERENCES staff(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE destruction_item (
  association_id BLOB NOT NULL,
  destruction_id BLOB NOT NULL,
  position INTEGER NOT NULL,
  subject_id BLOB NOT NULL,
  ref TEXT NOT NULL,
  ended INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  outcome TEXT,
  PRIMARY KEY (association_id, destruction_id, position),
  FOREIGN KEY (association_id, destruction_id) REFERENCES destruction(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE duplicate_pair (
  association_id BLOB NOT NULL,
  one_id BLOB NOT NULL,
  other_id BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'postponed', 'apart', 'merged')),
  strength INTEGER NOT NULL,
  found_at INTEGER NOT NULL,
  until INTEGER,
  decided_by BLOB,
  decided_at INTEGER,
  PRIMARY KEY (association_id, one_id, other_id),
  FOREIGN KEY (association_id, one_id) REFERENCES party(association_id, id),
  FOREIGN KEY (association_id, other_id) REFERENCES party(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE duplicate_search (
  association_id BLOB NOT NULL REFERENCES association(id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (association_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE entitlement (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  request_id BLOB NOT NULL,
  service_id BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('money', 'in_kind', 'service', 'loan')),
  what TEXT NOT NULL,
  due_back INTEGER,
  payee TEXT NOT NULL,
  iban TEXT,
  made_by BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT;

CREATE TABLE "event" (
  association_id BLOB NOT NULL REFERENCES association(id),
  seq INTEGER NOT NULL CHECK (seq > 0),
  subject_id BLOB,
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_id BLOB,
  actor_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  policy_id BLOB,
  facts TEXT NOT NULL,
  state BLOB,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  destroyed_on TEXT,
  PRIMARY KEY (association_id, seq)
) STRICT;

CREATE TABLE form_scan (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  code TEXT NOT NULL,
  service_id BLOB NOT NULL,
  request_id BLOB,
  document_id BLOB NOT NULL,
  document_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  document_hash BLOB NOT NULL,
  filed_by BLOB NOT NULL,
  filed_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE handover_code (
  association_id BLOB NOT NULL,
  entitlement_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  code_hash BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  PRIMARY KEY (association_id, entitlement_id, number),
  FOREIGN KEY (association_id, entitlement_id) REFERENCES entitlement(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE handover_proof (
  association_id BLOB NOT NULL,
  entitlement_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  document_id BLOB NOT NULL,
  document_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  document_hash BLOB NOT NULL,
  PRIMARY KEY (association_id, entitlement_id, number),
  FOREIGN KEY (association_id, entitlement_id) REFERENCES entitlement(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday (
  association_id BLOB NOT NULL REFERENCES association(id),
  year INTEGER NOT NULL,
  occasion TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  name_ar TEXT NOT NULL,
  name_en TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  CHECK (last_day >= first_day AND last_day - first_day < 31),
  PRIMARY KEY (association_id, year, occasion)
) STRICT, WITHOUT ROWID;

CREATE TABLE income_table (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  service_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, service_id, number)
) STRICT;

CREATE TABLE inquiry (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  channel TEXT NOT NULL,
  name TEXT NOT NULL,
  mobile TEXT,
  question TEXT NOT NULL,
  ticket_id BLOB,
  taken_by BLOB NOT NULL,
  taken_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  referee_id BLOB,
  due INTEGER,
  answer TEXT NOT NULL,
  cites TEXT,
  source_id BLOB,
  source_name TEXT,
  answered_by BLOB,
  answered_at INTEGER,
  version INTEGER NOT NULL,
  is_open INTEGER NOT NULL, destroyed_on TEXT,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, year, serial),
  FOREIGN KEY (association_id, ticket_id) REFERENCES reception_ticket(association_id, id),
  FOREIGN KEY (association_id, referee_id) REFERENCES staff(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE instalment (
  association_id BLOB NOT NULL,
  entitlement_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  service_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  day INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  state TEXT NOT NULL,
  approved_by BLOB,
  batch_id BLOB,
  receipt_method TEXT,
  receipt_recipient TEXT,
  receipt_by BLOB,
  receipt_at INTEGER,
  note TEXT NOT NULL,
  reversal_by BLOB,
  PRIMARY KEY (association_id, entitlement_id, number),
  FOREIGN KEY (association_id, entitlement_id) REFERENCES entitlement(association_id, id)
) STRICT;

CREATE TABLE interest (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  staff_id BLOB NOT NULL,
  name TEXT NOT NULL,
  national_id TEXT,
  relation TEXT NOT NULL,
  declared_at INTEGER NOT NULL,
  ended_at INTEGER,
  PRIMARY KEY (association_id, id),
  FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id)
) STRICT;

CREATE TABLE job (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  kind TEXT NOT NULL,
  dedupe TEXT NOT NULL,
  subject_id BLOB,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'claimed', 'done', 'dead')),
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  claimed_by TEXT,
  failure TEXT,
  queued_at INTEGER NOT NULL,
  ended_at INTEGER,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, kind, dedupe)
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_hold (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  party_id BLOB,
  request_id BLOB,
  reason TEXT NOT NULL,
  placed_by BLOB NOT NULL,
  placed_at INTEGER NOT NULL,
  lift_reason TEXT,
  lifted_by BLOB,
  lifted_at INTEGER,
  PRIMARY KEY (association_id, id),
  CHECK ((party_id IS NULL) <> (request_id IS NULL)),
  FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE letter (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  kind TEXT NOT NULL,
  request_id BLOB NOT NULL,
  issued_by BLOB,
  issued_at INTEGER NOT NULL,
  template INTEGER NOT NULL,
  content TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
  code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, year, serial),
  UNIQUE (association_id, code_hash),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT;

CREATE TABLE letterhead (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  content TEXT NOT NULL,
  made_by BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  document_id BLOB,
  document_name TEXT,
  media_type TEXT,
  size INTEGER,
  document_hash BLOB,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, number),
  FOREIGN KEY (association_id, made_by) REFERENCES staff(association_id, id)
) STRICT;

CREATE TABLE library_document (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  series_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  in_force INTEGER NOT NULL,
  added_by BLOB NOT NULL,
  added_at INTEGER NOT NULL,
  document_id BLOB NOT NULL,
  document_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  document_hash BLOB NOT NULL,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, series_id, number)
) STRICT;

CREATE TABLE mark_reading (
  association_id BLOB PRIMARY KEY NOT NULL REFERENCES association(id),
  edition INTEGER NOT NULL
) STRICT;

CREATE TABLE "message" (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  request_id BLOB,
  recipient TEXT NOT NULL,
  kind TEXT NOT NULL,
  facts TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (association_id, id)
) STRICT;

CREATE TABLE name_block (
  association_id BLOB NOT NULL REFERENCES association(id),
  word BLOB NOT NULL,
  block INTEGER NOT NULL,
  bearers BLOB NOT NULL,
  PRIMARY KEY (association_id, word, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE name_key (
  association_id BLOB NOT NULL REFERENCES association(id),
  key BLOB NOT NULL,
  word BLOB NOT NULL,
  PRIMARY KEY (association_id, key, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE note_word (
  association_id BLOB NOT NULL REFERENCES association(id),
  subject_id BLOB NOT NULL,
  seq INTEGER NOT NULL,
  number INTEGER NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('party', 'request', 'visit')),
  word TEXT NOT NULL,
  PRIMARY KEY (association_id, subject_id, seq, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE "notice" (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  staff_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  request_id BLOB,
  dedupe TEXT NOT NULL,
  facts TEXT NOT NULL,
  at INTEGER NOT NULL,
  seen_at INTEGER,
  agreement_id BLOB,
  data_request_id BLOB,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, staff_id, request_id, dedupe),
  UNIQUE (association_id, staff_id, agreement_id, dedupe),
  UNIQUE (association_id, staff_id, data_request_id, dedupe),
  FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id),
  FOREIGN KEY (association_id, data_request_id) REFERENCES data_request(association_id, id)
) STRICT;

CREATE TABLE party (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  national_id TEXT NOT NULL,
  name TEXT NOT NULL,
  mobile TEXT NOT NULL,
  created_at INTEGER NOT NULL, kind TEXT NOT NULL DEFAULT 'person', other_names TEXT NOT NULL DEFAULT '', birth_day INTEGER, city TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0, merged_into BLOB, destroyed_on TEXT, sex TEXT, number INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, national_id)
) STRICT;

CREATE TABLE party_mark (
  association_id BLOB NOT NULL,
  source_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  party_id BLOB NOT NULL,
  mark TEXT NOT NULL,
  PRIMARY KEY (association_id, source_id, number),
  FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_merger (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  kept_id BLOB NOT NULL,
  joined_id BLOB NOT NULL,
  made_by BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  changes TEXT NOT NULL,
  undone_by BLOB,
  undone_at INTEGER,
  PRIMARY KEY (association_id, id),
  FOREIGN KEY (association_id, kept_id) REFERENCES party(association_id, id),
  FOREIGN KEY (association_id, joined_id) REFERENCES party(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_part (
  association_id BLOB NOT NULL,
  party_id BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('consent', 'contact', 'distinct', 'relation')),
  number INTEGER NOT NULL,
  content TEXT NOT NULL,
  value TEXT,
  other_id BLOB,
  PRIMARY KEY (association_id, party_id, kind, number),
  FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id),
  FOREIGN KEY (association_id, other_id) REFERENCES party(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_role (
  association_id BLOB NOT NULL,
  party_id BLOB NOT NULL,
  role TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (association_id, party_id, role),
  FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_view (
  association_id BLOB NOT NULL,
  party_id BLOB NOT NULL,
  id BLOB NOT NULL,
  staff_id BLOB NOT NULL,
  at INTEGER NOT NULL, place TEXT NOT NULL DEFAULT 'entry',
  PRIMARY KEY (association_id, party_id, id),
  FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE people_import (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash BLOB NOT NULL,
  headings TEXT NOT NULL,
  columns TEXT NOT NULL,
  role TEXT,
  stage TEXT NOT NULL,
  first_entry BLOB NOT NULL,
  by_id BLOB,
  made_at INTEGER NOT NULL,
  ended_at INTEGER,
  version INTEGER NOT NULL,
  place INTEGER NOT NULL,
  share INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  known INTEGER NOT NULL,
  remarked INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  FOREIGN KEY (association_id, by_id) REFERENCES staff(association_id, id)
) STRICT;

CREATE TABLE people_import_portion (
  association_id BLOB NOT NULL,
  import_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  id BLOB NOT NULL,
  entries BLOB NOT NULL,
  PRIMARY KEY (association_id, import_id, number),
  UNIQUE (association_id, id),
  FOREIGN KEY (association_id, import_id) REFERENCES people_import(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE people_import_row (
  association_id BLOB NOT NULL,
  import_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  told TEXT NOT NULL,
  PRIMARY KEY (association_id, import_id, number),
  FOREIGN KEY (association_id, import_id) REFERENCES people_import(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  number INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'in_force', 'superseded')),
  title TEXT NOT NULL,
  organization TEXT NOT NULL,
  source TEXT NOT NULL,
  channels TEXT NOT NULL,
  declaration TEXT NOT NULL,
  floor_amount INTEGER,
  floor_unit TEXT,
  floor_from TEXT,
  floor_meaning TEXT,
  ceiling_amount INTEGER,
  ceiling_unit TEXT,
  ceiling_from TEXT,
  ceiling_left_unset INTEGER NOT NULL CHECK (ceiling_left_unset IN (0, 1)),
  open_points TEXT NOT NULL,
  has_complaints INTEGER NOT NULL CHECK (has_complaints IN (0, 1)),
  has_compensation INTEGER NOT NULL CHECK (has_compensation IN (0, 1)),
  has_satisfaction INTEGER NOT NULL CHECK (has_satisfaction IN (0, 1)),
  has_privacy INTEGER NOT NULL CHECK (has_privacy IN (0, 1)),
  drafted_at INTEGER NOT NULL,
  drafted_by TEXT NOT NULL,
  meeting TEXT,
  meeting_day INTEGER,
  meeting_typed_as TEXT,
  approver_name TEXT,
  approver_post TEXT,
  approved_at INTEGER,
  ended_at INTEGER,
  version INTEGER NOT NULL, answered_points TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, number)
) STRICT;

CREATE TABLE policy_clause (
  association_id BLOB NOT NULL,
  policy_id BLOB NOT NULL,
  section_order INTEGER NOT NULL,
  clause_order INTEGER NOT NULL,
  section TEXT NOT NULL,
  heading TEXT NOT NULL,
  number TEXT NOT NULL,
  text TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (association_id, policy_id, section_order, clause_order),
  FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_finding (
  association_id BLOB NOT NULL,
  policy_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  line INTEGER,
  message_ar TEXT NOT NULL,
  message_en TEXT NOT NULL,
  advice_ar TEXT NOT NULL,
  advice_en TEXT NOT NULL,
  PRIMARY KEY (association_id, policy_id, number),
  FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_line (
  association_id BLOB NOT NULL,
  policy_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (association_id, policy_id, number),
  FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_step (
  association_id BLOB NOT NULL,
  policy_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  gates TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (association_id, policy_id, number),
  FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_tool (
  association_id BLOB NOT NULL,
  policy_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (association_id, policy_id, number),
  FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reception_place (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  name_ar TEXT NOT NULL,
  name_en TEXT NOT NULL,
  address TEXT NOT NULL,
  hours TEXT NOT NULL,
  ramadan_hours TEXT,
  slot_minutes INTEGER NOT NULL,
  receivers INTEGER NOT NULL,
  takes_bookings INTEGER NOT NULL,
  days_ahead INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  FOREIGN KEY (association_id) REFERENCES association(id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reception_ticket (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  place_id BLOB NOT NULL,
  day INTEGER NOT NULL,
  number INTEGER NOT NULL,
  booking_id BLOB,
  appointed_at INTEGER,
  service_id BLOB,
  name TEXT NOT NULL,
  priority TEXT,
  state TEXT NOT NULL,
  counter INTEGER,
  receiver_id BLOB,
  request_id BLOB,
  handed TEXT NOT NULL,
  arrived_at INTEGER NOT NULL,
  called_at INTEGER,
  begun_at INTEGER,
  ended_at INTEGER,
  version INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  FOREIGN KEY (association_id, place_id) REFERENCES reception_place(association_id, id),
  FOREIGN KEY (association_id, booking_id) REFERENCES booking(association_id, id),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  service_id BLOB NOT NULL,
  policy_id BLOB NOT NULL,
  stage TEXT NOT NULL,
  version INTEGER NOT NULL,
  assignee_id BLOB,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  due_order INTEGER NOT NULL,
  floor_ends INTEGER,
  waits INTEGER NOT NULL CHECK (waits IN (0, 1)),
  name TEXT NOT NULL,
  channel TEXT NOT NULL,
  amount INTEGER,
  urgency TEXT,
  need TEXT NOT NULL,
  criteria_read INTEGER NOT NULL CHECK (criteria_read IN (0, 1)),
  party_id BLOB NOT NULL,
  name_parts TEXT NOT NULL,
  national_id TEXT NOT NULL,
  birth_day INTEGER NOT NULL,
  birth_typed_as TEXT NOT NULL,
  mobile TEXT NOT NULL,
  city TEXT NOT NULL,
  address TEXT,
  iban TEXT,
  submitted_at INTEGER NOT NULL,
  completed_at INTEGER,
  notice_at INTEGER,
  decided_at INTEGER,
  answered_at INTEGER,
  seal_declaration TEXT,
  seal_signer TEXT,
  seal_method TEXT,
  seal_at INTEGER,
  seal_hash BLOB,
  referral_question TEXT,
  referral_by BLOB,
  referral_at INTEGER,
  referral_answer TEXT,
  referral_answered_by BLOB,
  study_by BLOB,
  study_begun_at INTEGER,
  study_summary TEXT,
  study_opinion TEXT,
  study_recommendation TEXT,
  study_at INTEGER,
  decision_outcome TEXT,
  decision_reasons TEXT,
  decision_conditions TEXT,
  decision_amount INTEGER,
  decision_members TEXT,
  decision_by BLOB,
  decision_at INTEGER,
  registration_number TEXT,
  registration_category TEXT,
  registration_renewal INTEGER,
  registration_by BLOB,
  delivery_what TEXT,
  delivery_recipient TEXT,
  delivery_by BLOB,
  delivery_at INTEGER, referral_answered_at INTEGER, withdrawn_at INTEGER, study_earlier TEXT, urgency_confirmed INTEGER CHECK (urgency_confirmed IN (0, 1)), urgency_reason TEXT, urgency_by BLOB, urgency_at INTEGER, decision_months INTEGER, decision_sitting BLOB, study_findings TEXT, service_version INTEGER, form TEXT, appeal TEXT, appeal_year INTEGER, appeal_serial INTEGER, appeal_state TEXT, appeal_until INTEGER, destroyed_on TEXT, papers_destroyed_on TEXT, reach TEXT,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, year, serial),
  FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id),
  FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id),
  FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
) STRICT;

CREATE TABLE "request_item" (
  association_id BLOB NOT NULL,
  request_id BLOB NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name_ar TEXT NOT NULL,
  name_en TEXT NOT NULL,
  is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('missing', 'supplied', 'verified', 'rejected', 'waived')),
  note TEXT,
  staff_id BLOB,
  at INTEGER,
  expires INTEGER,
  document_id BLOB,
  document_name TEXT,
  media_type TEXT,
  size INTEGER,
  document_hash BLOB,
  matched_by TEXT,
  rules TEXT,
  PRIMARY KEY (association_id, request_id, position),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT;

CREATE TABLE request_part (
  association_id BLOB NOT NULL,
  request_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  number INTEGER NOT NULL,
  content TEXT NOT NULL,
  staff_id BLOB,
  starts_at INTEGER,
  document_hash BLOB,
  PRIMARY KEY (association_id, request_id, kind, number),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT;

CREATE TABLE request_pause (
  association_id BLOB NOT NULL,
  request_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  reason TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  until_at INTEGER,
  PRIMARY KEY (association_id, request_id, number),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE requirement (
  association_id BLOB NOT NULL,
  service_id BLOB NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name_ar TEXT NOT NULL,
  name_en TEXT NOT NULL,
  is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)), rules TEXT,
  PRIMARY KEY (association_id, service_id, code),
  FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_period (
  association_id BLOB NOT NULL REFERENCES association(id),
  class TEXT NOT NULL,
  years INTEGER NOT NULL,
  basis TEXT NOT NULL,
  PRIMARY KEY (association_id, class)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  owner_id BLOB NOT NULL,
  name TEXT NOT NULL,
  post TEXT,
  stage TEXT,
  service_id BLOB,
  holder TEXT CHECK (holder IN ('reader', 'nobody', 'colleague')),
  holder_id BLOB,
  due TEXT,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  FOREIGN KEY (association_id, owner_id) REFERENCES staff(association_id, id),
  FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id),
  FOREIGN KEY (association_id, holder_id) REFERENCES staff(association_id, id)
) STRICT;

CREATE TABLE sealing (
  association_id BLOB NOT NULL PRIMARY KEY REFERENCES association(id),
  proof TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  rules TEXT NOT NULL,
  made_by BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  ended_at INTEGER,
  version INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  FOREIGN KEY (association_id, made_by) REFERENCES staff(association_id, id)
) STRICT;

CREATE TABLE service (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name_ar TEXT NOT NULL,
  name_en TEXT NOT NULL,
  criteria_ar TEXT NOT NULL,
  criteria_en TEXT NOT NULL,
  asks_amount INTEGER NOT NULL CHECK (asks_amount IN (0, 1)),
  is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)), audience_ar TEXT, audience_en TEXT, needs TEXT, fields TEXT,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, code)
) STRICT;

CREATE TABLE service_version (
  association_id BLOB NOT NULL,
  service_id BLOB NOT NULL,
  version INTEGER NOT NULL,
  definition TEXT NOT NULL,
  ended_by TEXT NOT NULL,
  ended_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, service_id, version),
  FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  association_id BLOB NOT NULL,
  token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
  staff_id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, token_hash),
  FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting (
  association_id BLOB NOT NULL,
  id BLOB NOT NULL,
  committee_id BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  place TEXT,
  until_day INTEGER,
  begins_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  quorum INTEGER NOT NULL,
  minutes TEXT,
  minutes_hash BLOB CHECK (length(minutes_hash) = 32),
  minutes_at INTEGER,
  note TEXT,
  version INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, committee_id, year, serial),
  FOREIGN KEY (association_id, committee_id) REFERENCES committee(association_id, id)
) STRICT;

CREATE TABLE sitting_item (
  association_id BLOB NOT NULL,
  sitting_id BLOB NOT NULL,
  request_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  state TEXT NOT NULL,
  version INTEGER NOT NULL,
  outcome TEXT,
  reasons TEXT,
  conditions TEXT,
  granted INTEGER,
  months INTEGER,
  resolved_by BLOB,
  resolved_at INTEGER,
  PRIMARY KEY (association_id, sitting_id, request_id),
  FOREIGN KEY (association_id, sitting_id) REFERENCES sitting(association_id, id),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting_recusal (
  association_id BLOB NOT NULL,
  sitting_id BLOB NOT NULL,
  request_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  staff_id BLOB NOT NULL,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (association_id, sitting_id, request_id, number),
  FOREIGN KEY (association_id, sitting_id, request_id)
    REFERENCES sitting_item(association_id, sitting_id, request_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting_seat (
  association_id BLOB NOT NULL,
  sitting_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  staff_id BLOB NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  until_day INTEGER,
  is_present INTEGER NOT NULL CHECK (is_present IN (0, 1)),
  PRIMARY KEY (association_id, sitting_id, number),
  FOREIGN KEY (association_id, sitting_id) REFERENCES sitting(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting_signature (
  association_id BLOB NOT NULL,
  sitting_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  staff_id BLOB NOT NULL,
  name TEXT NOT NULL,
  minutes_hash BLOB NOT NULL CHECK (length(minutes_hash) = 32),
  refusal TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (association_id, sitting_id, number),
  UNIQUE (association_id, sitting_id, staff_id),
  FOREIGN KEY (association_id, sitting_id) REFERENCES sitting(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting_vote (
  association_id BLOB NOT NULL,
  sitting_id BLOB NOT NULL,
  request_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  staff_id BLOB NOT NULL,
  name TEXT NOT NULL,
  choice TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (association_id, sitting_id, request_id, number),
  UNIQUE (association_id, sitting_id, request_id, staff_id),
  FOREIGN KEY (association_id, sitting_id, request_id)
    REFERENCES sitting_item(association_id, sitting_id, request_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  roles TEXT NOT NULL,
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  failures INTEGER NOT NULL,
  locked_until INTEGER,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, email)
) STRICT;

CREATE TABLE submission (
  association_id BLOB NOT NULL REFERENCES association(id),
  idempotency_key BLOB NOT NULL CHECK (length(idempotency_key) = 32),
  request_id BLOB NOT NULL,
  at INTEGER NOT NULL, content_hash BLOB,
  PRIMARY KEY (association_id, idempotency_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE tracking_code (
  association_id BLOB NOT NULL,
  request_id BLOB NOT NULL,
  code_hash BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  issued INTEGER NOT NULL,
  window_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, request_id),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tracking_session (
  association_id BLOB NOT NULL,
  token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
  request_id BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, token_hash),
  FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE transfer_batch (
  association_id BLOB NOT NULL REFERENCES association(id),
  id BLOB NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('prepared', 'approved', 'sent', 'settled', 'cancelled')),
  prepared_by BLOB NOT NULL,
  prepared_at INTEGER NOT NULL,
  approved_by BLOB,
  approved_at INTEGER,
  sent_by BLOB,
  sent_at INTEGER,
  version INTEGER NOT NULL,
  PRIMARY KEY (association_id, id),
  UNIQUE (association_id, year, serial)
) STRICT;

CREATE TABLE transfer_line (
  association_id BLOB NOT NULL,
  batch_id BLOB NOT NULL,
  place INTEGER NOT NULL,
  entitlement_id BLOB NOT NULL,
  instalment INTEGER NOT NULL,
  payee TEXT NOT NULL,
  iban TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  reference TEXT NOT NULL,
  result TEXT CHECK (result IN ('paid', 'failed')),
  reason TEXT,
  stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
  PRIMARY KEY (association_id, batch_id, place),
  FOREIGN KEY (association_id, batch_id) REFERENCES transfer_batch(association_id, id)
) STRICT;

CREATE TABLE unknown_name (
  association_id BLOB NOT NULL REFERENCES association(id),
  name_hash BLOB NOT NULL CHECK (length(name_hash) = 32),
  failures INTEGER NOT NULL,
  locked_until INTEGER,
  tried_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, name_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE upload_count (
  association_id BLOB NOT NULL REFERENCES association(id),
  subject_id BLOB NOT NULL,
  files INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (association_id, subject_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agreement_due ON agreement (association_id, next_due, id) WHERE next_due IS NOT NULL;

CREATE INDEX agreement_of_state ON agreement (association_id, state, id);

CREATE INDEX agreement_renewing ON agreement (association_id, renews_id) WHERE renews_id IS NOT NULL;

CREATE INDEX agreement_of_party ON agreement_party (association_id, party_id, agreement_id);

CREATE INDEX beneficiary_file_due ON beneficiary_file (association_id, state, renewal, id);

CREATE INDEX booking_kept ON booking (association_id, id) WHERE destroyed_on IS NULL;

CREATE INDEX booking_of_day ON booking (association_id, day, starts_at);

CREATE INDEX booking_of_mobile ON booking (association_id, mobile, starts_at);

CREATE INDEX booking_open ON booking (association_id, day) WHERE state = 'booked';

CREATE UNIQUE INDEX booking_seat ON booking (association_id, place_id, starts_at, seat) WHERE holds = 1;

CREATE INDEX booking_token ON booking_code (association_id, token_hash);

CREATE INDEX data_request_asked_on ON data_request (association_id, asked_on, id) WHERE asked_on IS NOT NULL;

CREATE INDEX data_request_ended ON data_request (association_id, id) WHERE is_open = 0;

CREATE INDEX data_request_kept ON data_request (association_id, id) WHERE is_open = 0 AND destroyed_on IS NULL;

CREATE INDEX data_request_of_party ON data_request (association_id, party_id, id);

CREATE INDEX data_request_open ON data_request (association_id, due, id) WHERE is_open = 1;

CREATE UNIQUE INDEX destruction_open ON destruction (association_id, class) WHERE is_open = 1;

CREATE INDEX duplicate_pair_list ON duplicate_pair (association_id, state, strength, one_id, other_id);

CREATE INDEX duplicate_pair_other ON duplicate_pair (association_id, other_id);

CREATE INDEX entitlement_of_request ON entitlement (association_id, request_id, id);

CREATE INDEX event_of_subject ON event (association_id, subject_id, seq);

CREATE INDEX form_scan_of_request ON form_scan (association_id, request_id, id);

CREATE INDEX inquiry_kept ON inquiry (association_id, id) WHERE is_open = 0 AND destroyed_on IS NULL;

CREATE INDEX inquiry_list ON inquiry (association_id, is_open, id);

CREATE INDEX inquiry_of_referee ON inquiry (association_id, referee_id, due, id) WHERE is_open = 1;

CREATE INDEX instalment_cost ON instalment (association_id, year, service_id, state, amount);

CREATE INDEX instalment_due ON instalment (association_id, kind, state, day, entitlement_id, number);

CREATE INDEX interest_of_staff ON interest (association_id, staff_id, id) WHERE ended_at IS NULL;

CREATE INDEX job_due ON job (association_id, state, kind, due_at);

CREATE INDEX legal_hold_of_party ON legal_hold (association_id, party_id, id) WHERE party_id IS NOT NULL;

CREATE INDEX legal_hold_of_request ON legal_hold (association_id, request_id, id) WHERE request_id IS NOT NULL;

CREATE INDEX legal_hold_standing ON legal_hold (association_id, id) WHERE lifted_at IS NULL;

CREATE INDEX letter_of_request ON letter (association_id, request_id, year, serial);

CREATE INDEX message_about ON message (association_id, request_id, id);

CREATE INDEX note_word_found ON note_word (association_id, word, seq, subject_id);

CREATE INDEX notice_of ON notice (association_id, staff_id, id);

CREATE INDEX notice_unseen ON notice (association_id, staff_id) WHERE seen_at IS NULL;

CREATE UNIQUE INDEX party_joined ON party (association_id, id) WHERE merged_into IS NOT NULL;

CREATE INDEX party_listed ON party (association_id, number, id, kind, name, city, created_at, merged_into, destroyed_on);

CREATE INDEX party_merged ON party (association_id, merged_into, id) WHERE merged_into IS NOT NULL;

CREATE INDEX party_of_birth ON party (association_id, birth_day, id) WHERE birth_day IS NOT NULL;

CREATE INDEX party_of_mobile ON party (association_id, mobile, id);

CREATE INDEX party_unread ON party (association_id, id) WHERE number = 0;

CREATE INDEX party_mark_found ON party_mark (association_id, mark, party_id);

CREATE INDEX party_mark_of_party ON party_mark (association_id, party_id, source_id);

CREATE INDEX party_merger_joined ON party_merger (association_id, joined_id, id);

CREATE INDEX party_merger_kept ON party_merger (association_id, kept_id, id);

CREATE UNIQUE INDEX party_merger_standing ON party_merger (association_id, joined_id) WHERE undone_at IS NULL;

CREATE INDEX party_part_other ON party_part (association_id, other_id, party_id) WHERE other_id IS NOT NULL;

CREATE INDEX party_part_value ON party_part (association_id, value, party_id) WHERE value IS NOT NULL;

CREATE INDEX party_in_role ON party_role (association_id, role, party_id);

CREATE INDEX people_import_of_file ON people_import (association_id, hash, id);

CREATE UNIQUE INDEX reception_ticket_number ON reception_ticket (association_id, day, place_id, number);

CREATE INDEX reception_ticket_open ON reception_ticket (association_id, day) WHERE is_open = 1;

CREATE INDEX request_appeal_ended ON request (association_id, appeal_year, appeal_serial)
  WHERE appeal_state IN ('dismissed', 'upheld', 'withdrawn');

CREATE UNIQUE INDEX request_appeal_number ON request (association_id, appeal_year, appeal_serial)
  WHERE appeal_serial IS NOT NULL;

CREATE INDEX request_appeal_open ON request (association_id, appeal_year, appeal_serial)
  WHERE appeal_state IN ('in_hearing', 'lodged');

CREATE INDEX request_assigned ON request (association_id, is_open, assignee_id, due_order, id)
  WHERE is_open = 1;

CREATE INDEX request_kept_granted ON request (association_id, id)
  WHERE stage = 'closed' AND decision_outcome = 'accept' AND destroyed_on IS NULL;

CREATE INDEX request_kept_papers ON request (association_id, id)
  WHERE stage = 'closed' AND decision_outcome = 'accept' AND destroyed_on IS NULL AND papers_destroyed_on IS NULL;

CREATE INDEX request_kept_rejected ON request (association_id, id)
  WHERE stage = 'closed' AND decision_outcome = 'reject' AND destroyed_on IS NULL;

CREATE INDEX request_kept_withdrawn ON request (association_id, id)
  WHERE stage = 'withdrawn' AND destroyed_on IS NULL;

CREATE INDEX request_of_mobile ON request (association_id, mobile, id);

CREATE INDEX request_of_party ON request (association_id, party_id, id);

CREATE INDEX request_open ON request (association_id, is_open, due_order, id, assignee_id, waits, stage, service_id)
  WHERE is_open = 1;

CREATE INDEX request_with_committee ON request (association_id, due_order, id) WHERE stage = 'with_committee';

CREATE INDEX request_item_expiring ON request_item (association_id, expires, request_id) WHERE state = 'verified';

CREATE INDEX request_part_of_staff ON request_part (association_id, staff_id, starts_at, request_id)
  WHERE starts_at IS NOT NULL;

CREATE INDEX saved_view_of ON saved_view (association_id, owner_id, id);

CREATE INDEX saved_view_shared ON saved_view (association_id, post, id);

CREATE INDEX segment_standing ON segment (association_id, id) WHERE ended_at IS NULL;

CREATE INDEX sitting_begins ON sitting (association_id, begins_at, id);

CREATE UNIQUE INDEX sitting_item_open ON sitting_item (association_id, request_id) WHERE state = 'open';

CREATE UNIQUE INDEX transfer_line_once ON transfer_line (association_id, entitlement_id, instalment) WHERE stands = 1;
