-- Run once as a superuser on the hospital's PostgreSQL, with psql:
--   psql -v owner_password=… -v event_password=… -v support_password=… -v occupational_password=… \
--        -v review_password=… -v audit_password=… -f roles.sql
-- The owner migrates the schema; the five others are what the application signs in with, one for each realm.
-- None of the five may create anything, and each reaches only its own schema: the migrations grant what is allowed.

create role handrail_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role handrail_event login nosuperuser nocreatedb nocreaterole password :'event_password';
create role handrail_support login nosuperuser nocreatedb nocreaterole password :'support_password';
create role handrail_occupational login nosuperuser nocreatedb nocreaterole password :'occupational_password';
create role handrail_review login nosuperuser nocreatedb nocreaterole password :'review_password';
create role handrail_audit login nosuperuser nocreatedb nocreaterole password :'audit_password';

create database handrail owner handrail_owner encoding 'UTF8';
revoke all on database handrail from public;
grant connect on database handrail to handrail_owner, handrail_event, handrail_support, handrail_occupational,
    handrail_review, handrail_audit;

\connect handrail
revoke all on schema public from public;
