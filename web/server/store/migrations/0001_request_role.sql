-- The role of requests may see the schema and create nothing in it. Each later migration says what it may do with a table.
revoke create on schema public from public;
grant usage on schema public to tandem_app;
