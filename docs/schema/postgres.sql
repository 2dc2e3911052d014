CREATE TABLE agreement (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  from_day bigint NOT NULL,
  from_calendar text COLLATE "C" NOT NULL,
  until_day bigint,
  until_calendar text COLLATE "C",
  words text COLLATE "C" NOT NULL,
  document_id bytea,
  document_name text COLLATE "C",
  media_type text COLLATE "C",
  size bigint,
  document_hash bytea,
  renews_id bytea,
  keeper_id bytea NOT NULL,
  made_at bigint NOT NULL,
  version bigint NOT NULL,
  next_due bigint,
  CONSTRAINT agreement_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT agreement_association_id_year_serial_key UNIQUE (association_id, year, serial),
  CONSTRAINT agreement_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT agreement_association_id_keeper_id_fkey FOREIGN KEY (association_id, keeper_id) REFERENCES staff(association_id, id)
);
CREATE INDEX agreement_due ON public.agreement USING btree (association_id, next_due, id) WHERE (next_due IS NOT NULL);
CREATE INDEX agreement_of_state ON public.agreement USING btree (association_id, state, id);
CREATE INDEX agreement_renewing ON public.agreement USING btree (association_id, renews_id) WHERE (renews_id IS NOT NULL);
ALTER TABLE agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON agreement FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE agreement_part (
  association_id bytea NOT NULL,
  agreement_id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  content text COLLATE "C" NOT NULL,
  CONSTRAINT agreement_part_pkey PRIMARY KEY (association_id, agreement_id, kind, number),
  CONSTRAINT agreement_part_association_id_agreement_id_fkey FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id),
  CONSTRAINT agreement_part_kind_check CHECK ((kind = ANY (ARRAY['breach'::text, 'obligation'::text])))
);
ALTER TABLE agreement_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_part FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON agreement_part FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE agreement_party (
  association_id bytea NOT NULL,
  agreement_id bytea NOT NULL,
  number bigint NOT NULL,
  party_id bytea NOT NULL,
  CONSTRAINT agreement_party_pkey PRIMARY KEY (association_id, agreement_id, number),
  CONSTRAINT agreement_party_association_id_agreement_id_fkey FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id),
  CONSTRAINT agreement_party_association_id_party_id_fkey FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
);
CREATE INDEX agreement_of_party ON public.agreement_party USING btree (association_id, party_id, agreement_id);
ALTER TABLE agreement_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_party FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON agreement_party FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE appeal_rule (
  association_id bytea NOT NULL,
  lodging_days bigint NOT NULL,
  answer_days bigint NOT NULL,
  CONSTRAINT appeal_rule_pkey PRIMARY KEY (association_id),
  CONSTRAINT appeal_rule_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE appeal_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeal_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON appeal_rule FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE application (
  association_id bytea NOT NULL,
  token_hash bytea NOT NULL,
  service_id bytea NOT NULL,
  answers text COLLATE "C" NOT NULL,
  updated_at bigint NOT NULL,
  service_version bigint,
  form text COLLATE "C",
  CONSTRAINT application_pkey PRIMARY KEY (association_id, token_hash),
  CONSTRAINT application_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT application_token_hash_check CHECK ((length(token_hash) = 32))
);
ALTER TABLE application ENABLE ROW LEVEL SECURITY;
ALTER TABLE application FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON application FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE application_file (
  association_id bytea NOT NULL,
  token_hash bytea NOT NULL,
  code text COLLATE "C" NOT NULL,
  document_id bytea NOT NULL,
  document_name text COLLATE "C" NOT NULL,
  media_type text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  document_hash bytea NOT NULL,
  CONSTRAINT application_file_pkey PRIMARY KEY (association_id, token_hash, code),
  CONSTRAINT application_file_association_id_token_hash_fkey FOREIGN KEY (association_id, token_hash) REFERENCES application(association_id, token_hash) ON DELETE CASCADE
);
ALTER TABLE application_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_file FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON application_file FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE association (
  id bytea NOT NULL,
  slug text COLLATE "C" NOT NULL,
  name_ar text COLLATE "C" NOT NULL,
  name_en text COLLATE "C" NOT NULL,
  licence text COLLATE "C",
  city text COLLATE "C",
  host text COLLATE "C",
  kind text COLLATE "C" NOT NULL,
  is_demo bigint NOT NULL,
  settings_version bigint NOT NULL,
  policy_in_force bytea,
  created_at bigint NOT NULL,
  phone text COLLATE "C",
  email text COLLATE "C",
  CONSTRAINT association_pkey PRIMARY KEY (id),
  CONSTRAINT association_host_key UNIQUE (host),
  CONSTRAINT association_slug_key UNIQUE (slug),
  CONSTRAINT association_id_check CHECK ((length(id) = 16)),
  CONSTRAINT association_is_demo_check CHECK ((is_demo = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
ALTER TABLE association ENABLE ROW LEVEL SECURITY;
ALTER TABLE association FORCE ROW LEVEL SECURITY;
CREATE POLICY found ON association FOR SELECT USING (true);
CREATE POLICY own_delete ON association FOR DELETE USING ((id = uuid_send((current_setting('app.association'::text))::uuid)));
CREATE POLICY own_insert ON association FOR INSERT WITH CHECK ((id = uuid_send((current_setting('app.association'::text))::uuid)));
CREATE POLICY own_update ON association FOR UPDATE USING ((id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE bank_layout (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  columns text COLLATE "C" NOT NULL,
  has_header bigint NOT NULL,
  counts_halalas bigint NOT NULL,
  encoding text COLLATE "C" NOT NULL,
  separator text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  CONSTRAINT bank_layout_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT bank_layout_association_id_name_key UNIQUE (association_id, name),
  CONSTRAINT bank_layout_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT bank_layout_counts_halalas_check CHECK ((counts_halalas = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT bank_layout_has_header_check CHECK ((has_header = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
ALTER TABLE bank_layout ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_layout FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON bank_layout FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE beneficiary_file (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  number text COLLATE "C" NOT NULL,
  party_id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  mobile text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  since bigint NOT NULL,
  renewal bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  ending text COLLATE "C",
  told_of bigint,
  version bigint NOT NULL,
  CONSTRAINT beneficiary_file_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT beneficiary_file_association_id_number_key UNIQUE (association_id, number),
  CONSTRAINT beneficiary_file_association_id_party_id_key UNIQUE (association_id, party_id),
  CONSTRAINT beneficiary_file_association_id_party_id_fkey FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id),
  CONSTRAINT beneficiary_file_state_check CHECK ((state = ANY (ARRAY['current'::text, 'suspended'::text, 'ended'::text])))
);
CREATE INDEX beneficiary_file_due ON public.beneficiary_file USING btree (association_id, state, renewal, id);
ALTER TABLE beneficiary_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE beneficiary_file FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON beneficiary_file FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE booking (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  place_id bytea NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  seat bigint NOT NULL,
  service_id bytea,
  name text COLLATE "C" NOT NULL,
  mobile text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  booked_at bigint NOT NULL,
  version bigint NOT NULL,
  day bigint NOT NULL,
  holds bigint NOT NULL,
  destroyed_on text COLLATE "C",
  CONSTRAINT booking_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT booking_association_id_year_serial_key UNIQUE (association_id, year, serial),
  CONSTRAINT booking_association_id_place_id_fkey FOREIGN KEY (association_id, place_id) REFERENCES reception_place(association_id, id),
  CONSTRAINT booking_association_id_service_id_fkey FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
);
CREATE INDEX booking_kept ON public.booking USING btree (association_id, id) WHERE (destroyed_on IS NULL);
CREATE INDEX booking_of_day ON public.booking USING btree (association_id, day, starts_at);
CREATE INDEX booking_of_mobile ON public.booking USING btree (association_id, mobile, starts_at);
CREATE INDEX booking_open ON public.booking USING btree (association_id, day) WHERE (state = 'booked'::text);
CREATE UNIQUE INDEX booking_seat ON public.booking USING btree (association_id, place_id, starts_at, seat) WHERE (holds = 1);
ALTER TABLE booking ENABLE ROW LEVEL SECURITY;
ALTER TABLE booking FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON booking FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE booking_code (
  association_id bytea NOT NULL,
  booking_id bytea NOT NULL,
  code_hash bytea NOT NULL,
  expires_at bigint NOT NULL,
  attempts bigint NOT NULL,
  issued bigint NOT NULL,
  window_at bigint NOT NULL,
  token_hash bytea,
  token_until bigint,
  CONSTRAINT booking_code_pkey PRIMARY KEY (association_id, booking_id),
  CONSTRAINT booking_code_association_id_booking_id_fkey FOREIGN KEY (association_id, booking_id) REFERENCES booking(association_id, id)
);
CREATE INDEX booking_token ON public.booking_code USING btree (association_id, token_hash);
ALTER TABLE booking_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE booking_code FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON booking_code FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE budget (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  service_id bytea NOT NULL,
  year bigint NOT NULL,
  granted bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT budget_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT budget_association_id_year_service_id_key UNIQUE (association_id, year, service_id),
  CONSTRAINT budget_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT budget_granted_check CHECK ((granted > 0))
);
ALTER TABLE budget ENABLE ROW LEVEL SECURITY;
ALTER TABLE budget FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON budget FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE chain (
  association_id bytea NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT chain_pkey PRIMARY KEY (association_id),
  CONSTRAINT chain_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE chain FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON chain FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE committee (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  name_ar text COLLATE "C" NOT NULL,
  name_en text COLLATE "C" NOT NULL,
  quorum bigint,
  is_active bigint NOT NULL,
  version bigint NOT NULL,
  purpose text COLLATE "C",
  CONSTRAINT committee_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT committee_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT committee_is_active_check CHECK ((is_active = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
ALTER TABLE committee ENABLE ROW LEVEL SECURITY;
ALTER TABLE committee FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON committee FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE committee_member (
  association_id bytea NOT NULL,
  committee_id bytea NOT NULL,
  number bigint NOT NULL,
  staff_id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  post text COLLATE "C" NOT NULL,
  from_day bigint NOT NULL,
  until_day bigint,
  CONSTRAINT committee_member_pkey PRIMARY KEY (association_id, committee_id, number),
  CONSTRAINT committee_member_association_id_committee_id_staff_id_key UNIQUE (association_id, committee_id, staff_id),
  CONSTRAINT committee_member_association_id_committee_id_fkey FOREIGN KEY (association_id, committee_id) REFERENCES committee(association_id, id),
  CONSTRAINT committee_member_association_id_staff_id_fkey FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id)
);
ALTER TABLE committee_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE committee_member FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON committee_member FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE counter (
  association_id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  year bigint NOT NULL,
  last bigint NOT NULL,
  CONSTRAINT counter_pkey PRIMARY KEY (association_id, name, year),
  CONSTRAINT counter_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE counter FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON counter FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE data_request (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  party_id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  wish text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  taken_by bytea NOT NULL,
  taken_at bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  due bigint NOT NULL,
  identity_method text COLLATE "C",
  identity_by bytea,
  identity_at bigint,
  extension_reason text COLLATE "C",
  extended_by bytea,
  extended_at bigint,
  reasons text COLLATE "C",
  ended_by bytea,
  ended_at bigint,
  version bigint NOT NULL,
  is_open bigint NOT NULL,
  destroyed_on text COLLATE "C",
  asked_on bytea,
  CONSTRAINT data_request_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT data_request_association_id_year_serial_key UNIQUE (association_id, year, serial),
  CONSTRAINT data_request_association_id_party_id_fkey FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id),
  CONSTRAINT data_request_is_open_check CHECK ((is_open = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX data_request_asked_on ON public.data_request USING btree (association_id, asked_on, id) WHERE (asked_on IS NOT NULL);
CREATE INDEX data_request_ended ON public.data_request USING btree (association_id, id) WHERE (is_open = 0);
CREATE INDEX data_request_kept ON public.data_request USING btree (association_id, id) WHERE ((is_open = 0) AND (destroyed_on IS NULL));
CREATE INDEX data_request_of_party ON public.data_request USING btree (association_id, party_id, id);
CREATE INDEX data_request_open ON public.data_request USING btree (association_id, due, id) WHERE (is_open = 1);
ALTER TABLE data_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE data_request FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON data_request FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE deadline_watch (
  association_id bytea NOT NULL,
  reminders text COLLATE "C" NOT NULL,
  escalations text COLLATE "C" NOT NULL,
  CONSTRAINT deadline_watch_pkey PRIMARY KEY (association_id),
  CONSTRAINT deadline_watch_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE deadline_watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadline_watch FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON deadline_watch FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE destruction (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  class text COLLATE "C" NOT NULL,
  years bigint NOT NULL,
  basis text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  proposed_by bytea NOT NULL,
  proposed_at bigint NOT NULL,
  decided_by bytea,
  decided_at bigint,
  carried_by bytea,
  carried_at bigint,
  version bigint NOT NULL,
  is_open bigint NOT NULL,
  CONSTRAINT destruction_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT destruction_association_id_year_serial_key UNIQUE (association_id, year, serial),
  CONSTRAINT destruction_association_id_proposed_by_fkey FOREIGN KEY (association_id, proposed_by) REFERENCES staff(association_id, id),
  CONSTRAINT destruction_is_open_check CHECK ((is_open = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE UNIQUE INDEX destruction_open ON public.destruction USING btree (association_id, class) WHERE (is_open = 1);
ALTER TABLE destruction ENABLE ROW LEVEL SECURITY;
ALTER TABLE destruction FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON destruction FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE destruction_item (
  association_id bytea NOT NULL,
  destruction_id bytea NOT NULL,
  "position" bigint NOT NULL,
  subject_id bytea NOT NULL,
  ref text COLLATE "C" NOT NULL,
  ended bigint NOT NULL,
  seen bigint NOT NULL,
  outcome text COLLATE "C",
  CONSTRAINT destruction_item_pkey PRIMARY KEY (association_id, destruction_id, "position"),
  CONSTRAINT destruction_item_association_id_destruction_id_fkey FOREIGN KEY (association_id, destruction_id) REFERENCES destruction(association_id, id)
);
ALTER TABLE destruction_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE destruction_item FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON destruction_item FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE duplicate_pair (
  association_id bytea NOT NULL,
  one_id bytea NOT NULL,
  other_id bytea NOT NULL,
  state text COLLATE "C" NOT NULL,
  strength bigint NOT NULL,
  found_at bigint NOT NULL,
  until bigint,
  decided_by bytea,
  decided_at bigint,
  CONSTRAINT duplicate_pair_pkey PRIMARY KEY (association_id, one_id, other_id),
  CONSTRAINT duplicate_pair_association_id_one_id_fkey FOREIGN KEY (association_id, one_id) REFERENCES party(association_id, id),
  CONSTRAINT duplicate_pair_association_id_other_id_fkey FOREIGN KEY (association_id, other_id) REFERENCES party(association_id, id),
  CONSTRAINT duplicate_pair_state_check CHECK ((state = ANY (ARRAY['open'::text, 'postponed'::text, 'apart'::text, 'merged'::text])))
);
CREATE INDEX duplicate_pair_list ON public.duplicate_pair USING btree (association_id, state, strength, one_id, other_id);
CREATE INDEX duplicate_pair_other ON public.duplicate_pair USING btree (association_id, other_id);
ALTER TABLE duplicate_pair ENABLE ROW LEVEL SECURITY;
ALTER TABLE duplicate_pair FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON duplicate_pair FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE duplicate_search (
  association_id bytea NOT NULL,
  seq bigint NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT duplicate_search_pkey PRIMARY KEY (association_id),
  CONSTRAINT duplicate_search_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE duplicate_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE duplicate_search FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON duplicate_search FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE entitlement (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  request_id bytea NOT NULL,
  service_id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  what text COLLATE "C" NOT NULL,
  due_back bigint,
  payee text COLLATE "C" NOT NULL,
  iban text COLLATE "C",
  made_by bytea NOT NULL,
  made_at bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT entitlement_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT entitlement_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  CONSTRAINT entitlement_kind_check CHECK ((kind = ANY (ARRAY['money'::text, 'in_kind'::text, 'service'::text, 'loan'::text])))
);
CREATE INDEX entitlement_of_request ON public.entitlement USING btree (association_id, request_id, id);
ALTER TABLE entitlement ENABLE ROW LEVEL SECURITY;
ALTER TABLE entitlement FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON entitlement FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE event (
  association_id bytea NOT NULL,
  seq bigint NOT NULL,
  subject_id bytea,
  at bigint NOT NULL,
  actor_kind text COLLATE "C" NOT NULL,
  actor_id bytea,
  actor_name text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  policy_id bytea,
  facts text COLLATE "C" NOT NULL,
  state bytea,
  hash bytea NOT NULL,
  destroyed_on text COLLATE "C",
  CONSTRAINT event_pkey PRIMARY KEY (association_id, seq),
  CONSTRAINT event_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT event_hash_check CHECK ((length(hash) = 32)),
  CONSTRAINT event_seq_check CHECK ((seq > 0))
);
CREATE INDEX event_of_subject ON public.event USING btree (association_id, subject_id, seq);
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
ALTER TABLE event FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON event FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE form_scan (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  code text COLLATE "C" NOT NULL,
  service_id bytea NOT NULL,
  request_id bytea,
  document_id bytea NOT NULL,
  document_name text COLLATE "C" NOT NULL,
  media_type text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  document_hash bytea NOT NULL,
  filed_by bytea NOT NULL,
  filed_at bigint NOT NULL,
  CONSTRAINT form_scan_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT form_scan_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  CONSTRAINT form_scan_association_id_service_id_fkey FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
);
CREATE INDEX form_scan_of_request ON public.form_scan USING btree (association_id, request_id, id);
ALTER TABLE form_scan ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_scan FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON form_scan FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE handover_code (
  association_id bytea NOT NULL,
  entitlement_id bytea NOT NULL,
  number bigint NOT NULL,
  code_hash bytea NOT NULL,
  expires_at bigint NOT NULL,
  attempts bigint NOT NULL,
  CONSTRAINT handover_code_pkey PRIMARY KEY (association_id, entitlement_id, number),
  CONSTRAINT handover_code_association_id_entitlement_id_fkey FOREIGN KEY (association_id, entitlement_id) REFERENCES entitlement(association_id, id)
);
ALTER TABLE handover_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE handover_code FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON handover_code FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE handover_proof (
  association_id bytea NOT NULL,
  entitlement_id bytea NOT NULL,
  number bigint NOT NULL,
  document_id bytea NOT NULL,
  document_name text COLLATE "C" NOT NULL,
  media_type text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  document_hash bytea NOT NULL,
  CONSTRAINT handover_proof_pkey PRIMARY KEY (association_id, entitlement_id, number),
  CONSTRAINT handover_proof_association_id_entitlement_id_fkey FOREIGN KEY (association_id, entitlement_id) REFERENCES entitlement(association_id, id)
);
ALTER TABLE handover_proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE handover_proof FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON handover_proof FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE holiday (
  association_id bytea NOT NULL,
  year bigint NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  first_day bigint NOT NULL,
  last_day bigint NOT NULL,
  name_ar text COLLATE "C" NOT NULL,
  name_en text COLLATE "C" NOT NULL,
  entered_by text COLLATE "C" NOT NULL,
  entered_at bigint NOT NULL,
  CONSTRAINT holiday_pkey PRIMARY KEY (association_id, year, occasion),
  CONSTRAINT holiday_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT holiday_check CHECK (((last_day >= first_day) AND ((last_day - first_day) < 31)))
);
ALTER TABLE holiday ENABLE ROW LEVEL SECURITY;
ALTER TABLE holiday FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON holiday FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE income_table (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  service_id bytea NOT NULL,
  number bigint NOT NULL,
  content text COLLATE "C" NOT NULL,
  CONSTRAINT income_table_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT income_table_association_id_service_id_number_key UNIQUE (association_id, service_id, number),
  CONSTRAINT income_table_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE income_table ENABLE ROW LEVEL SECURITY;
ALTER TABLE income_table FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON income_table FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE inquiry (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  channel text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  mobile text COLLATE "C",
  question text COLLATE "C" NOT NULL,
  ticket_id bytea,
  taken_by bytea NOT NULL,
  taken_at bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  referee_id bytea,
  due bigint,
  answer text COLLATE "C" NOT NULL,
  cites text COLLATE "C",
  source_id bytea,
  source_name text COLLATE "C",
  answered_by bytea,
  answered_at bigint,
  version bigint NOT NULL,
  is_open bigint NOT NULL,
  destroyed_on text COLLATE "C",
  CONSTRAINT inquiry_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT inquiry_association_id_year_serial_key UNIQUE (association_id, year, serial),
  CONSTRAINT inquiry_association_id_referee_id_fkey FOREIGN KEY (association_id, referee_id) REFERENCES staff(association_id, id),
  CONSTRAINT inquiry_association_id_ticket_id_fkey FOREIGN KEY (association_id, ticket_id) REFERENCES reception_ticket(association_id, id)
);
CREATE INDEX inquiry_kept ON public.inquiry USING btree (association_id, id) WHERE ((is_open = 0) AND (destroyed_on IS NULL));
CREATE INDEX inquiry_list ON public.inquiry USING btree (association_id, is_open, id);
CREATE INDEX inquiry_of_referee ON public.inquiry USING btree (association_id, referee_id, due, id) WHERE (is_open = 1);
ALTER TABLE inquiry ENABLE ROW LEVEL SECURITY;
ALTER TABLE inquiry FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON inquiry FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE instalment (
  association_id bytea NOT NULL,
  entitlement_id bytea NOT NULL,
  number bigint NOT NULL,
  service_id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  year bigint NOT NULL,
  day bigint NOT NULL,
  amount bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  approved_by bytea,
  batch_id bytea,
  receipt_method text COLLATE "C",
  receipt_recipient text COLLATE "C",
  receipt_by bytea,
  receipt_at bigint,
  note text COLLATE "C" NOT NULL,
  reversal_by bytea,
  CONSTRAINT instalment_pkey PRIMARY KEY (association_id, entitlement_id, number),
  CONSTRAINT instalment_association_id_entitlement_id_fkey FOREIGN KEY (association_id, entitlement_id) REFERENCES entitlement(association_id, id),
  CONSTRAINT instalment_amount_check CHECK ((amount >= 0))
);
CREATE INDEX instalment_cost ON public.instalment USING btree (association_id, year, service_id, state, amount);
CREATE INDEX instalment_due ON public.instalment USING btree (association_id, kind, state, day, entitlement_id, number);
ALTER TABLE instalment ENABLE ROW LEVEL SECURITY;
ALTER TABLE instalment FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON instalment FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE interest (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  staff_id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  national_id text COLLATE "C",
  relation text COLLATE "C" NOT NULL,
  declared_at bigint NOT NULL,
  ended_at bigint,
  CONSTRAINT interest_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT interest_association_id_staff_id_fkey FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id)
);
CREATE INDEX interest_of_staff ON public.interest USING btree (association_id, staff_id, id) WHERE (ended_at IS NULL);
ALTER TABLE interest ENABLE ROW LEVEL SECURITY;
ALTER TABLE interest FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON interest FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE job (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  dedupe text COLLATE "C" NOT NULL,
  subject_id bytea,
  state text COLLATE "C" NOT NULL,
  due_at bigint NOT NULL,
  attempts bigint NOT NULL,
  claimed_by text COLLATE "C",
  failure text COLLATE "C",
  queued_at bigint NOT NULL,
  ended_at bigint,
  CONSTRAINT job_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT job_association_id_kind_dedupe_key UNIQUE (association_id, kind, dedupe),
  CONSTRAINT job_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT job_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'claimed'::text, 'done'::text, 'dead'::text])))
);
CREATE INDEX job_due ON public.job USING btree (association_id, state, kind, due_at);
ALTER TABLE job ENABLE ROW LEVEL SECURITY;
ALTER TABLE job FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON job FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE legal_hold (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  party_id bytea,
  request_id bytea,
  reason text COLLATE "C" NOT NULL,
  placed_by bytea NOT NULL,
  placed_at bigint NOT NULL,
  lift_reason text COLLATE "C",
  lifted_by bytea,
  lifted_at bigint,
  CONSTRAINT legal_hold_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT legal_hold_association_id_party_id_fkey FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id),
  CONSTRAINT legal_hold_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  CONSTRAINT legal_hold_check CHECK (((party_id IS NULL) <> (request_id IS NULL)))
);
CREATE INDEX legal_hold_of_party ON public.legal_hold USING btree (association_id, party_id, id) WHERE (party_id IS NOT NULL);
CREATE INDEX legal_hold_of_request ON public.legal_hold USING btree (association_id, request_id, id) WHERE (request_id IS NOT NULL);
CREATE INDEX legal_hold_standing ON public.legal_hold USING btree (association_id, id) WHERE (lifted_at IS NULL);
ALTER TABLE legal_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE legal_hold FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON legal_hold FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE letter (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  request_id bytea NOT NULL,
  issued_by bytea,
  issued_at bigint NOT NULL,
  template bigint NOT NULL,
  content text COLLATE "C" NOT NULL,
  content_hash bytea NOT NULL,
  code_hash bytea NOT NULL,
  CONSTRAINT letter_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT letter_association_id_code_hash_key UNIQUE (association_id, code_hash),
  CONSTRAINT letter_association_id_year_serial_key UNIQUE (association_id, year, serial),
  CONSTRAINT letter_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  CONSTRAINT letter_code_hash_check CHECK ((length(code_hash) = 32)),
  CONSTRAINT letter_content_hash_check CHECK ((length(content_hash) = 32))
);
CREATE INDEX letter_of_request ON public.letter USING btree (association_id, request_id, year, serial);
ALTER TABLE letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON letter FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE letterhead (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  number bigint NOT NULL,
  content text COLLATE "C" NOT NULL,
  made_by bytea NOT NULL,
  made_at bigint NOT NULL,
  document_id bytea,
  document_name text COLLATE "C",
  media_type text COLLATE "C",
  size bigint,
  document_hash bytea,
  CONSTRAINT letterhead_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT letterhead_association_id_number_key UNIQUE (association_id, number),
  CONSTRAINT letterhead_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT letterhead_association_id_made_by_fkey FOREIGN KEY (association_id, made_by) REFERENCES staff(association_id, id),
  CONSTRAINT letterhead_number_check CHECK ((number > 0))
);
ALTER TABLE letterhead ENABLE ROW LEVEL SECURITY;
ALTER TABLE letterhead FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON letterhead FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE library_document (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  series_id bytea NOT NULL,
  number bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  in_force bigint NOT NULL,
  added_by bytea NOT NULL,
  added_at bigint NOT NULL,
  document_id bytea NOT NULL,
  document_name text COLLATE "C" NOT NULL,
  media_type text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  document_hash bytea NOT NULL,
  CONSTRAINT library_document_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT library_document_association_id_series_id_number_key UNIQUE (association_id, series_id, number),
  CONSTRAINT library_document_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE library_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE library_document FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON library_document FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE mark_reading (
  association_id bytea NOT NULL,
  edition bigint NOT NULL,
  CONSTRAINT mark_reading_pkey PRIMARY KEY (association_id),
  CONSTRAINT mark_reading_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE mark_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE mark_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON mark_reading FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE message (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  request_id bytea,
  recipient text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  facts text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT message_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT message_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
CREATE INDEX message_about ON public.message USING btree (association_id, request_id, id);
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE message FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON message FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE name_block (
  association_id bytea NOT NULL,
  word bytea NOT NULL,
  block bigint NOT NULL,
  bearers bytea NOT NULL,
  CONSTRAINT name_block_pkey PRIMARY KEY (association_id, word, block),
  CONSTRAINT name_block_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE name_block ENABLE ROW LEVEL SECURITY;
ALTER TABLE name_block FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON name_block FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE name_key (
  association_id bytea NOT NULL,
  key bytea NOT NULL,
  word bytea NOT NULL,
  CONSTRAINT name_key_pkey PRIMARY KEY (association_id, key, word),
  CONSTRAINT name_key_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE name_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE name_key FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON name_key FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE note_word (
  association_id bytea NOT NULL,
  subject_id bytea NOT NULL,
  seq bigint NOT NULL,
  number bigint NOT NULL,
  place text COLLATE "C" NOT NULL,
  word text COLLATE "C" NOT NULL,
  CONSTRAINT note_word_pkey PRIMARY KEY (association_id, subject_id, seq, number),
  CONSTRAINT note_word_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT note_word_place_check CHECK ((place = ANY (ARRAY['party'::text, 'request'::text, 'visit'::text])))
);
CREATE INDEX note_word_found ON public.note_word USING btree (association_id, word, seq, subject_id);
ALTER TABLE note_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_word FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON note_word FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE notice (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  staff_id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  request_id bytea,
  dedupe text COLLATE "C" NOT NULL,
  facts text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  seen_at bigint,
  agreement_id bytea,
  data_request_id bytea,
  CONSTRAINT notice_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT notice_association_id_staff_id_agreement_id_dedupe_key UNIQUE (association_id, staff_id, agreement_id, dedupe),
  CONSTRAINT notice_association_id_staff_id_data_request_id_dedupe_key UNIQUE (association_id, staff_id, data_request_id, dedupe),
  CONSTRAINT notice_association_id_staff_id_request_id_dedupe_key UNIQUE (association_id, staff_id, request_id, dedupe),
  CONSTRAINT notice_association_id_agreement_id_fkey FOREIGN KEY (association_id, agreement_id) REFERENCES agreement(association_id, id),
  CONSTRAINT notice_association_id_data_request_id_fkey FOREIGN KEY (association_id, data_request_id) REFERENCES data_request(association_id, id),
  CONSTRAINT notice_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  CONSTRAINT notice_association_id_staff_id_fkey FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id)
);
CREATE INDEX notice_of ON public.notice USING btree (association_id, staff_id, id);
CREATE INDEX notice_unseen ON public.notice USING btree (association_id, staff_id) WHERE (seen_at IS NULL);
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON notice FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE party (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  national_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  mobile text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  kind text COLLATE "C" DEFAULT 'person'::text NOT NULL,
  other_names text COLLATE "C" DEFAULT ''::text NOT NULL,
  birth_day bigint,
  city text COLLATE "C" DEFAULT ''::text NOT NULL,
  version bigint DEFAULT 0 NOT NULL,
  merged_into bytea,
  destroyed_on text COLLATE "C",
  sex text COLLATE "C",
  number bigint DEFAULT 0 NOT NULL,
  CONSTRAINT party_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT party_association_id_national_id_key UNIQUE (association_id, national_id),
  CONSTRAINT party_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
CREATE UNIQUE INDEX party_joined ON public.party USING btree (association_id, id) WHERE (merged_into IS NOT NULL);
CREATE INDEX party_listed ON public.party USING btree (association_id, number, id, kind, name, city, created_at, merged_into, destroyed_on);
CREATE INDEX party_merged ON public.party USING btree (association_id, merged_into, id) WHERE (merged_into IS NOT NULL);
CREATE INDEX party_of_birth ON public.party USING btree (association_id, birth_day, id) WHERE (birth_day IS NOT NULL);
CREATE INDEX party_of_mobile ON public.party USING btree (association_id, mobile, id);
CREATE INDEX party_unread ON public.party USING btree (association_id, id) WHERE (number = 0);
ALTER TABLE party ENABLE ROW LEVEL SECURITY;
ALTER TABLE party FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON party FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE party_mark (
  association_id bytea NOT NULL,
  source_id bytea NOT NULL,
  number bigint NOT NULL,
  party_id bytea NOT NULL,
  mark text COLLATE "C" NOT NULL,
  CONSTRAINT party_mark_pkey PRIMARY KEY (association_id, source_id, number),
  CONSTRAINT party_mark_association_id_party_id_fkey FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
);
CREATE INDEX party_mark_found ON public.party_mark USING btree (association_id, mark, party_id);
CREATE INDEX party_mark_of_party ON public.party_mark USING btree (association_id, party_id, source_id);
ALTER TABLE party_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_mark FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON party_mark FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE party_merger (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  kept_id bytea NOT NULL,
  joined_id bytea NOT NULL,
  made_by bytea NOT NULL,
  made_at bigint NOT NULL,
  changes text COLLATE "C" NOT NULL,
  undone_by bytea,
  undone_at bigint,
  CONSTRAINT party_merger_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT party_merger_association_id_joined_id_fkey FOREIGN KEY (association_id, joined_id) REFERENCES party(association_id, id),
  CONSTRAINT party_merger_association_id_kept_id_fkey FOREIGN KEY (association_id, kept_id) REFERENCES party(association_id, id)
);
CREATE INDEX party_merger_joined ON public.party_merger USING btree (association_id, joined_id, id);
CREATE INDEX party_merger_kept ON public.party_merger USING btree (association_id, kept_id, id);
CREATE UNIQUE INDEX party_merger_standing ON public.party_merger USING btree (association_id, joined_id) WHERE (undone_at IS NULL);
ALTER TABLE party_merger ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_merger FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON party_merger FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE party_part (
  association_id bytea NOT NULL,
  party_id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  content text COLLATE "C" NOT NULL,
  value text COLLATE "C",
  other_id bytea,
  CONSTRAINT party_part_pkey PRIMARY KEY (association_id, party_id, kind, number),
  CONSTRAINT party_part_association_id_other_id_fkey FOREIGN KEY (association_id, other_id) REFERENCES party(association_id, id),
  CONSTRAINT party_part_association_id_party_id_fkey FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id),
  CONSTRAINT party_part_kind_check CHECK ((kind = ANY (ARRAY['consent'::text, 'contact'::text, 'distinct'::text, 'relation'::text])))
);
CREATE INDEX party_part_other ON public.party_part USING btree (association_id, other_id, party_id) WHERE (other_id IS NOT NULL);
CREATE INDEX party_part_value ON public.party_part USING btree (association_id, value, party_id) WHERE (value IS NOT NULL);
ALTER TABLE party_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_part FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON party_part FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE party_role (
  association_id bytea NOT NULL,
  party_id bytea NOT NULL,
  role text COLLATE "C" NOT NULL,
  since bigint NOT NULL,
  CONSTRAINT party_role_pkey PRIMARY KEY (association_id, party_id, role),
  CONSTRAINT party_role_association_id_party_id_fkey FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
);
CREATE INDEX party_in_role ON public.party_role USING btree (association_id, role, party_id);
ALTER TABLE party_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_role FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON party_role FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE party_view (
  association_id bytea NOT NULL,
  party_id bytea NOT NULL,
  id bytea NOT NULL,
  staff_id bytea NOT NULL,
  at bigint NOT NULL,
  place text COLLATE "C" DEFAULT 'entry'::text NOT NULL,
  CONSTRAINT party_view_pkey PRIMARY KEY (association_id, party_id, id),
  CONSTRAINT party_view_association_id_party_id_fkey FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id)
);
ALTER TABLE party_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_view FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON party_view FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE people_import (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  hash bytea NOT NULL,
  headings text COLLATE "C" NOT NULL,
  columns text COLLATE "C" NOT NULL,
  role text COLLATE "C",
  stage text COLLATE "C" NOT NULL,
  first_entry bytea NOT NULL,
  by_id bytea,
  made_at bigint NOT NULL,
  ended_at bigint,
  version bigint NOT NULL,
  place bigint NOT NULL,
  share bigint NOT NULL,
  taken bigint NOT NULL,
  refused bigint NOT NULL,
  known bigint NOT NULL,
  remarked bigint NOT NULL,
  removed bigint NOT NULL,
  kept bigint NOT NULL,
  CONSTRAINT people_import_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT people_import_association_id_by_id_fkey FOREIGN KEY (association_id, by_id) REFERENCES staff(association_id, id),
  CONSTRAINT people_import_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
CREATE INDEX people_import_of_file ON public.people_import USING btree (association_id, hash, id);
ALTER TABLE people_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_import FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON people_import FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE people_import_portion (
  association_id bytea NOT NULL,
  import_id bytea NOT NULL,
  number bigint NOT NULL,
  id bytea NOT NULL,
  entries bytea NOT NULL,
  CONSTRAINT people_import_portion_pkey PRIMARY KEY (association_id, import_id, number),
  CONSTRAINT people_import_portion_association_id_id_key UNIQUE (association_id, id),
  CONSTRAINT people_import_portion_association_id_import_id_fkey FOREIGN KEY (association_id, import_id) REFERENCES people_import(association_id, id)
);
ALTER TABLE people_import_portion ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_import_portion FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON people_import_portion FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE people_import_row (
  association_id bytea NOT NULL,
  import_id bytea NOT NULL,
  number bigint NOT NULL,
  told text COLLATE "C" NOT NULL,
  CONSTRAINT people_import_row_pkey PRIMARY KEY (association_id, import_id, number),
  CONSTRAINT people_import_row_association_id_import_id_fkey FOREIGN KEY (association_id, import_id) REFERENCES people_import(association_id, id)
);
ALTER TABLE people_import_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_import_row FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON people_import_row FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE policy (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  number bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  organization text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  channels text COLLATE "C" NOT NULL,
  declaration text COLLATE "C" NOT NULL,
  floor_amount bigint,
  floor_unit text COLLATE "C",
  floor_from text COLLATE "C",
  floor_meaning text COLLATE "C",
  ceiling_amount bigint,
  ceiling_unit text COLLATE "C",
  ceiling_from text COLLATE "C",
  ceiling_left_unset bigint NOT NULL,
  open_points text COLLATE "C" NOT NULL,
  has_complaints bigint NOT NULL,
  has_compensation bigint NOT NULL,
  has_satisfaction bigint NOT NULL,
  has_privacy bigint NOT NULL,
  drafted_at bigint NOT NULL,
  drafted_by text COLLATE "C" NOT NULL,
  meeting text COLLATE "C",
  meeting_day bigint,
  meeting_typed_as text COLLATE "C",
  approver_name text COLLATE "C",
  approver_post text COLLATE "C",
  approved_at bigint,
  ended_at bigint,
  version bigint NOT NULL,
  answered_points text COLLATE "C" DEFAULT ''::text NOT NULL,
  CONSTRAINT policy_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT policy_association_id_number_key UNIQUE (association_id, number),
  CONSTRAINT policy_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT policy_ceiling_left_unset_check CHECK ((ceiling_left_unset = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT policy_has_compensation_check CHECK ((has_compensation = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT policy_has_complaints_check CHECK ((has_complaints = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT policy_has_privacy_check CHECK ((has_privacy = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT policy_has_satisfaction_check CHECK ((has_satisfaction = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT policy_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in_force'::text, 'superseded'::text])))
);
ALTER TABLE policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON policy FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE policy_clause (
  association_id bytea NOT NULL,
  policy_id bytea NOT NULL,
  section_order bigint NOT NULL,
  clause_order bigint NOT NULL,
  section text COLLATE "C" NOT NULL,
  heading text COLLATE "C" NOT NULL,
  number text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL,
  line bigint NOT NULL,
  CONSTRAINT policy_clause_pkey PRIMARY KEY (association_id, policy_id, section_order, clause_order),
  CONSTRAINT policy_clause_association_id_policy_id_fkey FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
);
ALTER TABLE policy_clause ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_clause FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON policy_clause FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE policy_finding (
  association_id bytea NOT NULL,
  policy_id bytea NOT NULL,
  number bigint NOT NULL,
  code text COLLATE "C" NOT NULL,
  severity text COLLATE "C" NOT NULL,
  line bigint,
  message_ar text COLLATE "C" NOT NULL,
  message_en text COLLATE "C" NOT NULL,
  advice_ar text COLLATE "C" NOT NULL,
  advice_en text COLLATE "C" NOT NULL,
  CONSTRAINT policy_finding_pkey PRIMARY KEY (association_id, policy_id, number),
  CONSTRAINT policy_finding_association_id_policy_id_fkey FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
);
ALTER TABLE policy_finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_finding FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON policy_finding FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE policy_line (
  association_id bytea NOT NULL,
  policy_id bytea NOT NULL,
  number bigint NOT NULL,
  text text COLLATE "C" NOT NULL,
  CONSTRAINT policy_line_pkey PRIMARY KEY (association_id, policy_id, number),
  CONSTRAINT policy_line_association_id_policy_id_fkey FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
);
ALTER TABLE policy_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_line FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON policy_line FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE policy_step (
  association_id bytea NOT NULL,
  policy_id bytea NOT NULL,
  number bigint NOT NULL,
  text text COLLATE "C" NOT NULL,
  gates text COLLATE "C" NOT NULL,
  line bigint NOT NULL,
  CONSTRAINT policy_step_pkey PRIMARY KEY (association_id, policy_id, number),
  CONSTRAINT policy_step_association_id_policy_id_fkey FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
);
ALTER TABLE policy_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_step FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON policy_step FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE policy_tool (
  association_id bytea NOT NULL,
  policy_id bytea NOT NULL,
  number bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  CONSTRAINT policy_tool_pkey PRIMARY KEY (association_id, policy_id, number),
  CONSTRAINT policy_tool_association_id_policy_id_fkey FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id)
);
ALTER TABLE policy_tool ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_tool FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON policy_tool FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE reception_place (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  name_ar text COLLATE "C" NOT NULL,
  name_en text COLLATE "C" NOT NULL,
  address text COLLATE "C" NOT NULL,
  hours text COLLATE "C" NOT NULL,
  ramadan_hours text COLLATE "C",
  slot_minutes bigint NOT NULL,
  receivers bigint NOT NULL,
  takes_bookings bigint NOT NULL,
  days_ahead bigint NOT NULL,
  is_open bigint NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT reception_place_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT reception_place_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE reception_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE reception_place FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON reception_place FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE reception_ticket (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  place_id bytea NOT NULL,
  day bigint NOT NULL,
  number bigint NOT NULL,
  booking_id bytea,
  appointed_at bigint,
  service_id bytea,
  name text COLLATE "C" NOT NULL,
  priority text COLLATE "C",
  state text COLLATE "C" NOT NULL,
  counter bigint,
  receiver_id bytea,
  request_id bytea,
  handed text COLLATE "C" NOT NULL,
  arrived_at bigint NOT NULL,
  called_at bigint,
  begun_at bigint,
  ended_at bigint,
  version bigint NOT NULL,
  is_open bigint NOT NULL,
  CONSTRAINT reception_ticket_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT reception_ticket_association_id_booking_id_fkey FOREIGN KEY (association_id, booking_id) REFERENCES booking(association_id, id),
  CONSTRAINT reception_ticket_association_id_place_id_fkey FOREIGN KEY (association_id, place_id) REFERENCES reception_place(association_id, id),
  CONSTRAINT reception_ticket_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  CONSTRAINT reception_ticket_association_id_service_id_fkey FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
);
CREATE UNIQUE INDEX reception_ticket_number ON public.reception_ticket USING btree (association_id, day, place_id, number);
CREATE INDEX reception_ticket_open ON public.reception_ticket USING btree (association_id, day) WHERE (is_open = 1);
ALTER TABLE reception_ticket ENABLE ROW LEVEL SECURITY;
ALTER TABLE reception_ticket FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON reception_ticket FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE request (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  service_id bytea NOT NULL,
  policy_id bytea NOT NULL,
  stage text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  assignee_id bytea,
  is_open bigint NOT NULL,
  due_order bigint NOT NULL,
  floor_ends bigint,
  waits bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  amount bigint,
  urgency text COLLATE "C",
  need text COLLATE "C" NOT NULL,
  criteria_read bigint NOT NULL,
  party_id bytea NOT NULL,
  name_parts text COLLATE "C" NOT NULL,
  national_id text COLLATE "C" NOT NULL,
  birth_day bigint NOT NULL,
  birth_typed_as text COLLATE "C" NOT NULL,
  mobile text COLLATE "C" NOT NULL,
  city text COLLATE "C" NOT NULL,
  address text COLLATE "C",
  iban text COLLATE "C",
  submitted_at bigint NOT NULL,
  completed_at bigint,
  notice_at bigint,
  decided_at bigint,
  answered_at bigint,
  seal_declaration text COLLATE "C",
  seal_signer text COLLATE "C",
  seal_method text COLLATE "C",
  seal_at bigint,
  seal_hash bytea,
  referral_question text COLLATE "C",
  referral_by bytea,
  referral_at bigint,
  referral_answer text COLLATE "C",
  referral_answered_by bytea,
  study_by bytea,
  study_begun_at bigint,
  study_summary text COLLATE "C",
  study_opinion text COLLATE "C",
  study_recommendation text COLLATE "C",
  study_at bigint,
  decision_outcome text COLLATE "C",
  decision_reasons text COLLATE "C",
  decision_conditions text COLLATE "C",
  decision_amount bigint,
  decision_members text COLLATE "C",
  decision_by bytea,
  decision_at bigint,
  registration_number text COLLATE "C",
  registration_category text COLLATE "C",
  registration_renewal bigint,
  registration_by bytea,
  delivery_what text COLLATE "C",
  delivery_recipient text COLLATE "C",
  delivery_by bytea,
  delivery_at bigint,
  referral_answered_at bigint,
  withdrawn_at bigint,
  study_earlier text COLLATE "C",
  urgency_confirmed bigint,
  urgency_reason text COLLATE "C",
  urgency_by bytea,
  urgency_at bigint,
  decision_months bigint,
  decision_sitting bytea,
  study_findings text COLLATE "C",
  service_version bigint,
  form text COLLATE "C",
  appeal text COLLATE "C",
  appeal_year bigint,
  appeal_serial bigint,
  appeal_state text COLLATE "C",
  appeal_until bigint,
  destroyed_on text COLLATE "C",
  papers_destroyed_on text COLLATE "C",
  reach text COLLATE "C",
  CONSTRAINT request_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT request_association_id_year_serial_key UNIQUE (association_id, year, serial),
  CONSTRAINT request_association_id_party_id_fkey FOREIGN KEY (association_id, party_id) REFERENCES party(association_id, id),
  CONSTRAINT request_association_id_policy_id_fkey FOREIGN KEY (association_id, policy_id) REFERENCES policy(association_id, id),
  CONSTRAINT request_association_id_service_id_fkey FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id),
  CONSTRAINT request_criteria_read_check CHECK ((criteria_read = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT request_is_open_check CHECK ((is_open = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT request_urgency_confirmed_check CHECK ((urgency_confirmed = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT request_waits_check CHECK ((waits = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX request_appeal_ended ON public.request USING btree (association_id, appeal_year, appeal_serial) WHERE (appeal_state = ANY (ARRAY['dismissed'::text, 'upheld'::text, 'withdrawn'::text]));
CREATE UNIQUE INDEX request_appeal_number ON public.request USING btree (association_id, appeal_year, appeal_serial) WHERE (appeal_serial IS NOT NULL);
CREATE INDEX request_appeal_open ON public.request USING btree (association_id, appeal_year, appeal_serial) WHERE (appeal_state = ANY (ARRAY['in_hearing'::text, 'lodged'::text]));
CREATE INDEX request_assigned ON public.request USING btree (association_id, is_open, assignee_id, due_order, id) WHERE (is_open = 1);
CREATE INDEX request_kept_granted ON public.request USING btree (association_id, id) WHERE ((stage = 'closed'::text) AND (decision_outcome = 'accept'::text) AND (destroyed_on IS NULL));
CREATE INDEX request_kept_papers ON public.request USING btree (association_id, id) WHERE ((stage = 'closed'::text) AND (decision_outcome = 'accept'::text) AND (destroyed_on IS NULL) AND (papers_destroyed_on IS NULL));
CREATE INDEX request_kept_rejected ON public.request USING btree (association_id, id) WHERE ((stage = 'closed'::text) AND (decision_outcome = 'reject'::text) AND (destroyed_on IS NULL));
CREATE INDEX request_kept_withdrawn ON public.request USING btree (association_id, id) WHERE ((stage = 'withdrawn'::text) AND (destroyed_on IS NULL));
CREATE INDEX request_of_mobile ON public.request USING btree (association_id, mobile, id);
CREATE INDEX request_of_party ON public.request USING btree (association_id, party_id, id);
CREATE INDEX request_open ON public.request USING btree (association_id, is_open, due_order, id, assignee_id, waits, stage, service_id) WHERE (is_open = 1);
CREATE INDEX request_with_committee ON public.request USING btree (association_id, due_order, id) WHERE (stage = 'with_committee'::text);
ALTER TABLE request ENABLE ROW LEVEL SECURITY;
ALTER TABLE request FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON request FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE request_item (
  association_id bytea NOT NULL,
  request_id bytea NOT NULL,
  "position" bigint NOT NULL,
  code text COLLATE "C" NOT NULL,
  name_ar text COLLATE "C" NOT NULL,
  name_en text COLLATE "C" NOT NULL,
  is_required bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  note text COLLATE "C",
  staff_id bytea,
  at bigint,
  expires bigint,
  document_id bytea,
  document_name text COLLATE "C",
  media_type text COLLATE "C",
  size bigint,
  document_hash bytea,
  matched_by text COLLATE "C",
  rules text COLLATE "C",
  CONSTRAINT request_item_pkey PRIMARY KEY (association_id, request_id, "position"),
  CONSTRAINT request_item_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  CONSTRAINT request_item_is_required_check CHECK ((is_required = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT request_item_state_check CHECK ((state = ANY (ARRAY['missing'::text, 'supplied'::text, 'verified'::text, 'rejected'::text, 'waived'::text])))
);
CREATE INDEX request_item_expiring ON public.request_item USING btree (association_id, expires, request_id) WHERE (state = 'verified'::text);
ALTER TABLE request_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_item FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON request_item FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE request_part (
  association_id bytea NOT NULL,
  request_id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  content text COLLATE "C" NOT NULL,
  staff_id bytea,
  starts_at bigint,
  document_hash bytea,
  CONSTRAINT request_part_pkey PRIMARY KEY (association_id, request_id, kind, number),
  CONSTRAINT request_part_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
);
CREATE INDEX request_part_of_staff ON public.request_part USING btree (association_id, staff_id, starts_at, request_id) WHERE (starts_at IS NOT NULL);
ALTER TABLE request_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_part FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON request_part FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE request_pause (
  association_id bytea NOT NULL,
  request_id bytea NOT NULL,
  number bigint NOT NULL,
  reason text COLLATE "C" NOT NULL,
  from_at bigint NOT NULL,
  until_at bigint,
  CONSTRAINT request_pause_pkey PRIMARY KEY (association_id, request_id, number),
  CONSTRAINT request_pause_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
);
ALTER TABLE request_pause ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_pause FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON request_pause FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE requirement (
  association_id bytea NOT NULL,
  service_id bytea NOT NULL,
  "position" bigint NOT NULL,
  code text COLLATE "C" NOT NULL,
  name_ar text COLLATE "C" NOT NULL,
  name_en text COLLATE "C" NOT NULL,
  is_required bigint NOT NULL,
  rules text COLLATE "C",
  CONSTRAINT requirement_pkey PRIMARY KEY (association_id, service_id, code),
  CONSTRAINT requirement_association_id_service_id_fkey FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id),
  CONSTRAINT requirement_is_required_check CHECK ((is_required = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
ALTER TABLE requirement ENABLE ROW LEVEL SECURITY;
ALTER TABLE requirement FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON requirement FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE retention_period (
  association_id bytea NOT NULL,
  class text COLLATE "C" NOT NULL,
  years bigint NOT NULL,
  basis text COLLATE "C" NOT NULL,
  CONSTRAINT retention_period_pkey PRIMARY KEY (association_id, class),
  CONSTRAINT retention_period_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE retention_period ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_period FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON retention_period FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE saved_view (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  owner_id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  post text COLLATE "C",
  stage text COLLATE "C",
  service_id bytea,
  holder text COLLATE "C",
  holder_id bytea,
  due text COLLATE "C",
  made_at bigint NOT NULL,
  CONSTRAINT saved_view_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT saved_view_association_id_holder_id_fkey FOREIGN KEY (association_id, holder_id) REFERENCES staff(association_id, id),
  CONSTRAINT saved_view_association_id_owner_id_fkey FOREIGN KEY (association_id, owner_id) REFERENCES staff(association_id, id),
  CONSTRAINT saved_view_association_id_service_id_fkey FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id),
  CONSTRAINT saved_view_holder_check CHECK ((holder = ANY (ARRAY['reader'::text, 'nobody'::text, 'colleague'::text])))
);
CREATE INDEX saved_view_of ON public.saved_view USING btree (association_id, owner_id, id);
CREATE INDEX saved_view_shared ON public.saved_view USING btree (association_id, post, id);
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON saved_view FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE sealing (
  association_id bytea NOT NULL,
  proof text COLLATE "C" NOT NULL,
  CONSTRAINT sealing_pkey PRIMARY KEY (association_id),
  CONSTRAINT sealing_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE sealing ENABLE ROW LEVEL SECURITY;
ALTER TABLE sealing FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sealing FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE segment (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  rules text COLLATE "C" NOT NULL,
  made_by bytea NOT NULL,
  made_at bigint NOT NULL,
  ended_at bigint,
  version bigint NOT NULL,
  CONSTRAINT segment_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT segment_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT segment_association_id_made_by_fkey FOREIGN KEY (association_id, made_by) REFERENCES staff(association_id, id)
);
CREATE INDEX segment_standing ON public.segment USING btree (association_id, id) WHERE (ended_at IS NULL);
ALTER TABLE segment ENABLE ROW LEVEL SECURITY;
ALTER TABLE segment FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON segment FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE service (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  code text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  "position" bigint NOT NULL,
  name_ar text COLLATE "C" NOT NULL,
  name_en text COLLATE "C" NOT NULL,
  criteria_ar text COLLATE "C" NOT NULL,
  criteria_en text COLLATE "C" NOT NULL,
  asks_amount bigint NOT NULL,
  is_offered bigint NOT NULL,
  audience_ar text COLLATE "C",
  audience_en text COLLATE "C",
  needs text COLLATE "C",
  fields text COLLATE "C",
  CONSTRAINT service_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT service_association_id_code_key UNIQUE (association_id, code),
  CONSTRAINT service_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT service_asks_amount_check CHECK ((asks_amount = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
  CONSTRAINT service_is_offered_check CHECK ((is_offered = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
ALTER TABLE service ENABLE ROW LEVEL SECURITY;
ALTER TABLE service FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON service FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE service_version (
  association_id bytea NOT NULL,
  service_id bytea NOT NULL,
  version bigint NOT NULL,
  definition text COLLATE "C" NOT NULL,
  ended_by text COLLATE "C" NOT NULL,
  ended_at bigint NOT NULL,
  CONSTRAINT service_version_pkey PRIMARY KEY (association_id, service_id, version),
  CONSTRAINT service_version_association_id_service_id_fkey FOREIGN KEY (association_id, service_id) REFERENCES service(association_id, id)
);
ALTER TABLE service_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_version FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON service_version FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE session (
  association_id bytea NOT NULL,
  token_hash bytea NOT NULL,
  staff_id bytea NOT NULL,
  created_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  CONSTRAINT session_pkey PRIMARY KEY (association_id, token_hash),
  CONSTRAINT session_association_id_staff_id_fkey FOREIGN KEY (association_id, staff_id) REFERENCES staff(association_id, id),
  CONSTRAINT session_token_hash_check CHECK ((length(token_hash) = 32))
);
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON session FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE sitting (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  committee_id bytea NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  place text COLLATE "C",
  until_day bigint,
  begins_at bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  quorum bigint NOT NULL,
  minutes text COLLATE "C",
  minutes_hash bytea,
  minutes_at bigint,
  note text COLLATE "C",
  version bigint NOT NULL,
  CONSTRAINT sitting_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT sitting_association_id_committee_id_year_serial_key UNIQUE (association_id, committee_id, year, serial),
  CONSTRAINT sitting_association_id_committee_id_fkey FOREIGN KEY (association_id, committee_id) REFERENCES committee(association_id, id),
  CONSTRAINT sitting_minutes_hash_check CHECK ((length(minutes_hash) = 32))
);
CREATE INDEX sitting_begins ON public.sitting USING btree (association_id, begins_at, id);
ALTER TABLE sitting ENABLE ROW LEVEL SECURITY;
ALTER TABLE sitting FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sitting FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE sitting_item (
  association_id bytea NOT NULL,
  sitting_id bytea NOT NULL,
  request_id bytea NOT NULL,
  number bigint NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  outcome text COLLATE "C",
  reasons text COLLATE "C",
  conditions text COLLATE "C",
  granted bigint,
  months bigint,
  resolved_by bytea,
  resolved_at bigint,
  CONSTRAINT sitting_item_pkey PRIMARY KEY (association_id, sitting_id, request_id),
  CONSTRAINT sitting_item_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  CONSTRAINT sitting_item_association_id_sitting_id_fkey FOREIGN KEY (association_id, sitting_id) REFERENCES sitting(association_id, id)
);
CREATE UNIQUE INDEX sitting_item_open ON public.sitting_item USING btree (association_id, request_id) WHERE (state = 'open'::text);
ALTER TABLE sitting_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE sitting_item FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sitting_item FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE sitting_recusal (
  association_id bytea NOT NULL,
  sitting_id bytea NOT NULL,
  request_id bytea NOT NULL,
  number bigint NOT NULL,
  staff_id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT sitting_recusal_pkey PRIMARY KEY (association_id, sitting_id, request_id, number),
  CONSTRAINT sitting_recusal_association_id_sitting_id_request_id_fkey FOREIGN KEY (association_id, sitting_id, request_id) REFERENCES sitting_item(association_id, sitting_id, request_id)
);
ALTER TABLE sitting_recusal ENABLE ROW LEVEL SECURITY;
ALTER TABLE sitting_recusal FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sitting_recusal FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE sitting_seat (
  association_id bytea NOT NULL,
  sitting_id bytea NOT NULL,
  number bigint NOT NULL,
  staff_id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  post text COLLATE "C" NOT NULL,
  until_day bigint,
  is_present bigint NOT NULL,
  CONSTRAINT sitting_seat_pkey PRIMARY KEY (association_id, sitting_id, number),
  CONSTRAINT sitting_seat_association_id_sitting_id_fkey FOREIGN KEY (association_id, sitting_id) REFERENCES sitting(association_id, id),
  CONSTRAINT sitting_seat_is_present_check CHECK ((is_present = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
ALTER TABLE sitting_seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE sitting_seat FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sitting_seat FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE sitting_signature (
  association_id bytea NOT NULL,
  sitting_id bytea NOT NULL,
  number bigint NOT NULL,
  staff_id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  minutes_hash bytea NOT NULL,
  refusal text COLLATE "C",
  at bigint NOT NULL,
  CONSTRAINT sitting_signature_pkey PRIMARY KEY (association_id, sitting_id, number),
  CONSTRAINT sitting_signature_association_id_sitting_id_staff_id_key UNIQUE (association_id, sitting_id, staff_id),
  CONSTRAINT sitting_signature_association_id_sitting_id_fkey FOREIGN KEY (association_id, sitting_id) REFERENCES sitting(association_id, id),
  CONSTRAINT sitting_signature_minutes_hash_check CHECK ((length(minutes_hash) = 32))
);
ALTER TABLE sitting_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE sitting_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sitting_signature FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE sitting_vote (
  association_id bytea NOT NULL,
  sitting_id bytea NOT NULL,
  request_id bytea NOT NULL,
  number bigint NOT NULL,
  staff_id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  choice text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  CONSTRAINT sitting_vote_pkey PRIMARY KEY (association_id, sitting_id, request_id, number),
  CONSTRAINT sitting_vote_association_id_sitting_id_request_id_staff_id_key UNIQUE (association_id, sitting_id, request_id, staff_id),
  CONSTRAINT sitting_vote_association_id_sitting_id_request_id_fkey FOREIGN KEY (association_id, sitting_id, request_id) REFERENCES sitting_item(association_id, sitting_id, request_id)
);
ALTER TABLE sitting_vote ENABLE ROW LEVEL SECURITY;
ALTER TABLE sitting_vote FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON sitting_vote FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE staff (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  email text COLLATE "C" NOT NULL,
  password_hash text COLLATE "C" NOT NULL,
  roles text COLLATE "C" NOT NULL,
  is_active bigint NOT NULL,
  failures bigint NOT NULL,
  locked_until bigint,
  created_at bigint NOT NULL,
  CONSTRAINT staff_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT staff_association_id_email_key UNIQUE (association_id, email),
  CONSTRAINT staff_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT staff_is_active_check CHECK ((is_active = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON staff FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE submission (
  association_id bytea NOT NULL,
  idempotency_key bytea NOT NULL,
  request_id bytea NOT NULL,
  at bigint NOT NULL,
  content_hash bytea,
  CONSTRAINT submission_pkey PRIMARY KEY (association_id, idempotency_key),
  CONSTRAINT submission_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT submission_idempotency_key_check CHECK ((length(idempotency_key) = 32))
);
ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE submission FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON submission FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE tracking_code (
  association_id bytea NOT NULL,
  request_id bytea NOT NULL,
  code_hash bytea NOT NULL,
  expires_at bigint NOT NULL,
  attempts bigint NOT NULL,
  issued bigint NOT NULL,
  window_at bigint NOT NULL,
  CONSTRAINT tracking_code_pkey PRIMARY KEY (association_id, request_id),
  CONSTRAINT tracking_code_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id)
);
ALTER TABLE tracking_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE tracking_code FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON tracking_code FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE tracking_session (
  association_id bytea NOT NULL,
  token_hash bytea NOT NULL,
  request_id bytea NOT NULL,
  expires_at bigint NOT NULL,
  CONSTRAINT tracking_session_pkey PRIMARY KEY (association_id, token_hash),
  CONSTRAINT tracking_session_association_id_request_id_fkey FOREIGN KEY (association_id, request_id) REFERENCES request(association_id, id),
  CONSTRAINT tracking_session_token_hash_check CHECK ((length(token_hash) = 32))
);
ALTER TABLE tracking_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE tracking_session FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON tracking_session FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE transfer_batch (
  association_id bytea NOT NULL,
  id bytea NOT NULL,
  year bigint NOT NULL,
  serial bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  prepared_by bytea NOT NULL,
  prepared_at bigint NOT NULL,
  approved_by bytea,
  approved_at bigint,
  sent_by bytea,
  sent_at bigint,
  version bigint NOT NULL,
  CONSTRAINT transfer_batch_pkey PRIMARY KEY (association_id, id),
  CONSTRAINT transfer_batch_association_id_year_serial_key UNIQUE (association_id, year, serial),
  CONSTRAINT transfer_batch_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT transfer_batch_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'approved'::text, 'sent'::text, 'settled'::text, 'cancelled'::text])))
);
ALTER TABLE transfer_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_batch FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON transfer_batch FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE transfer_line (
  association_id bytea NOT NULL,
  batch_id bytea NOT NULL,
  place bigint NOT NULL,
  entitlement_id bytea NOT NULL,
  instalment bigint NOT NULL,
  payee text COLLATE "C" NOT NULL,
  iban text COLLATE "C" NOT NULL,
  amount bigint NOT NULL,
  reference text COLLATE "C" NOT NULL,
  result text COLLATE "C",
  reason text COLLATE "C",
  stands bigint NOT NULL,
  CONSTRAINT transfer_line_pkey PRIMARY KEY (association_id, batch_id, place),
  CONSTRAINT transfer_line_association_id_batch_id_fkey FOREIGN KEY (association_id, batch_id) REFERENCES transfer_batch(association_id, id),
  CONSTRAINT transfer_line_amount_check CHECK ((amount > 0)),
  CONSTRAINT transfer_line_result_check CHECK ((result = ANY (ARRAY['paid'::text, 'failed'::text]))),
  CONSTRAINT transfer_line_stands_check CHECK ((stands = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE UNIQUE INDEX transfer_line_once ON public.transfer_line USING btree (association_id, entitlement_id, instalment) WHERE (stands = 1);
ALTER TABLE transfer_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_line FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON transfer_line FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE unknown_name (
  association_id bytea NOT NULL,
  name_hash bytea NOT NULL,
  failures bigint NOT NULL,
  locked_until bigint,
  tried_at bigint NOT NULL,
  CONSTRAINT unknown_name_pkey PRIMARY KEY (association_id, name_hash),
  CONSTRAINT unknown_name_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id),
  CONSTRAINT unknown_name_name_hash_check CHECK ((length(name_hash) = 32))
);
ALTER TABLE unknown_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE unknown_name FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON unknown_name FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));

CREATE TABLE upload_count (
  association_id bytea NOT NULL,
  subject_id bytea NOT NULL,
  files bigint NOT NULL,
  bytes bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT upload_count_pkey PRIMARY KEY (association_id, subject_id),
  CONSTRAINT upload_count_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
);
ALTER TABLE upload_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload_count FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON upload_count FOR ALL USING ((association_id = uuid_send((current_setting('app.association'::text))::uuid)));
