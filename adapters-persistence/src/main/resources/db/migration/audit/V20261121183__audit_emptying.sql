-- Of what the log tells of people who are erased (X-9), the program may empty it; the trigger lets pass no more than that.
GRANT UPDATE (user_id, resource_id, old_values, new_values, ip_address, user_agent, correlation_id)
  ON audit.audit_logs TO montage_app;
CREATE POLICY program_empties ON audit.audit_logs FOR UPDATE USING ((SELECT shared.is_program()));
