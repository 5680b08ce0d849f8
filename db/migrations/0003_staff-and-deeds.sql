CREATE TABLE "office"."audit_log" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"staff" uuid,
	"deed" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office"."passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"staff" uuid NOT NULL,
	"name" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"added_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office"."recovery_codes" (
	"code_hash" "bytea" PRIMARY KEY NOT NULL,
	"staff" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office"."staff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"roles" text[] NOT NULL,
	"password_hash" text,
	"totp_secret" "bytea",
	"totp_proved" boolean DEFAULT false NOT NULL,
	"totp_step" bigint,
	"removed_on" date,
	CONSTRAINT "staff_address_unique" UNIQUE("address")
);
--> statement-breakpoint
CREATE TABLE "office"."staff_invitations" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"staff" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office"."staff_sessions" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff" uuid NOT NULL,
	"stage" text NOT NULL,
	"browser" text NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"kept_path" text,
	"kept_form" "bytea",
	CONSTRAINT "staff_sessions_id_unique" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "office"."audit_log" ADD CONSTRAINT "audit_log_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."passkeys" ADD CONSTRAINT "passkeys_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."recovery_codes" ADD CONSTRAINT "recovery_codes_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."staff_invitations" ADD CONSTRAINT "staff_invitations_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."staff_sessions" ADD CONSTRAINT "staff_sessions_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint

-- The office signs its own people in. A person's row stays, because deeds name it.
GRANT SELECT, INSERT, UPDATE ON office.staff TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON office.staff_invitations, office.staff_sessions, office.recovery_codes, office.passkeys TO threestar_desk;
--> statement-breakpoint
GRANT SELECT ON office.audit_log TO threestar_desk;
--> statement-breakpoint

-- The record of deeds. The text of a row is what its hash is made of; its form is fixed for good.
CREATE FUNCTION office.deed_text(deed office.audit_log) RETURNS text
  LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT pg_catalog.jsonb_build_array(deed.number,
    pg_catalog.to_char(deed.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    deed.staff, deed.deed, deed.subject, deed.before, deed.after, deed.reason)::text
$$;
--> statement-breakpoint
-- The one way in. In the transaction of the deed itself: both stand, or neither. Deeds take turns, so that each follows
-- exactly one other.
CREATE FUNCTION office.record_deed(staff uuid, deed text, subject text, before jsonb, after jsonb, reason text)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  last office.audit_log;
  next office.audit_log;
BEGIN
  PERFORM pg_catalog.pg_advisory_xact_lock(7331003);
  SELECT * INTO last FROM office.audit_log ORDER BY number DESC LIMIT 1;
  next.number := coalesce(last.number, 0) + 1;
  next.at := pg_catalog.clock_timestamp();
  next.staff := record_deed.staff;
  next.deed := record_deed.deed;
  next.subject := record_deed.subject;
  next.before := record_deed.before;
  next.after := record_deed.after;
  next.reason := record_deed.reason;
  next.previous := coalesce(last.hash, pg_catalog.decode(pg_catalog.repeat('00', 32), 'hex'));
  next.hash := pg_catalog.sha256(next.previous || pg_catalog.convert_to(office.deed_text(next), 'UTF8'));
  INSERT INTO office.audit_log SELECT next.*;
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION office.record_deed(uuid, text, text, jsonb, jsonb, text) TO threestar_desk, threestar_tally;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION office.deed_text(office.audit_log) TO threestar_desk;
--> statement-breakpoint
CREATE FUNCTION office.refuse_change() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'The record of deeds is never changed, only continued.';
END $$;
--> statement-breakpoint
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON office.audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();
--> statement-breakpoint
CREATE INDEX audit_log_subject ON office.audit_log (subject);
